import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'val-town',
  name: 'Val Town',
  types: [
    {
      id: 'val-town-token',
      name: 'Val Town API token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'user', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 20 to 80.',
      source: 'https://docs.val.town/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['vtwn_'], pattern: /vtwn_[A-Za-z0-9_-]{20,80}/ },
      matches: [['vtwn_', { of: 'base64url', length: 50 }]],
      rejects: [['vtwn_', { of: 'base64url', length: 10 }]],
    },
  ],
};
