import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'thunderstore',
  name: 'Thunderstore',
  types: [
    {
      id: 'thunderstore-token',
      name: 'Thunderstore API token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'team', destroys: 'no', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 20 to 80.',
      source: 'https://thunderstore.io/api/docs/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['tss_'], pattern: /tss_[A-Za-z0-9_-]{20,80}/ },
      matches: [['tss_', { of: 'base64url', length: 50 }]],
      rejects: [['tss_', { of: 'base64url', length: 10 }]],
    },
  ],
};
