import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'alchemy',
  name: 'Alchemy',
  types: [
    {
      id: 'alchemy-key',
      name: 'Alchemy auth token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'RPC quota', destroys: 'no', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 30.',
      source: 'https://www.alchemy.com/docs',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['alcht_'], pattern: /alcht_[A-Za-z0-9]{30}/ },
      matches: [['alcht_', { of: 'base62', length: 30 }]],
      rejects: [['alcht_', { of: 'base62', length: 10 }]],
    },
  ],
};
