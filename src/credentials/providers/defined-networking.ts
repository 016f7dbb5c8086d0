import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'defined-networking',
  name: 'Defined Networking',
  types: [
    {
      id: 'defined-networking-token',
      name: 'Defined Networking Nebula API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'overlay network hosts', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 26 to 52.',
      source: 'https://docs.defined.net/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['dnkey-'], pattern: /dnkey-[A-Z2-7]{26,52}/ },
      matches: [['dnkey-', { of: 'base32', length: 39 }]],
      rejects: [['dnkey-', { of: 'base32', length: 13 }]],
    },
  ],
};
