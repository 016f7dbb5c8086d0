import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'rootly',
  name: 'Rootly',
  types: [
    {
      id: 'rootly-key',
      name: 'Rootly API key',
      kind: 'secret',
      certainty: 'certain',
      capability: { reach: 'incidents', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 64.',
      source: 'https://docs.rootly.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['rootly_'], pattern: /rootly_[0-9a-f]{64}/ },
      matches: [['rootly_', { of: 'hex', length: 64 }]],
      rejects: [['rootly_', { of: 'hex', length: 21 }]],
    },
  ],
};
