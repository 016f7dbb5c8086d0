import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'conekta',
  name: 'Conekta',
  types: [
    {
      id: 'conekta-key',
      name: 'Conekta private key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'payments', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'Known length 20 to 22; the shape says nothing alone, so the key must.',
      source: 'https://developers.conekta.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /key_[A-Za-z0-9]{20,22}/, context: { keys: ['conekta_private_key'] } },
      matches: [['key_', { of: 'base62', length: 21 }]],
      rejects: [['key_', { of: 'base62', length: 7 }]],
    },
  ],
};
