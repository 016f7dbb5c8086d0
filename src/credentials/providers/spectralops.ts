import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'spectralops',
  name: 'Check Point SpectralOps',
  types: [
    {
      id: 'spectralops-key',
      name: 'SpectralOps token',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'not documented in what was read',
        destroys: 'unknown',
        destroysBackups: 'no',
        scope: 'unknown',
        infrastructure: false,
      },
      reason: 'Known length 32.',
      source: 'https://spectralops.io/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['spu-'], pattern: /spu-[a-z0-9]{32}/ },
      matches: [['spu-', { of: 'lower62', length: 32 }]],
      rejects: [['spu-', { of: 'lower62', length: 10 }]],
    },
  ],
};
