import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'prefect',
  name: 'Prefect',
  types: [
    {
      id: 'prefect-key',
      name: 'Prefect user / service API key',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        reach: 'user or service account',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
      },
      reason: 'Known length 36.',
      source: 'https://docs.prefect.io/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['pnb_', 'pnu_'], pattern: /(?:pnb_|pnu_)[A-Za-z0-9]{36}/ },
      matches: [
        ['pnb_', { of: 'base62', length: 36 }],
        ['pnu_', { of: 'base62', length: 36 }],
      ],
      rejects: [['pnb_', { of: 'base62', length: 12 }]],
    },
  ],
};
