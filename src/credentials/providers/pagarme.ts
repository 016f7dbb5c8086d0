import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'pagarme',
  name: 'Pagar.me',
  types: [
    {
      id: 'pagarme-key',
      name: 'Pagar.me API key (v1)',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('ak_live_') ? 'live' : 'test'),
      capability: { reach: 'payments', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'Known length 30.',
      source: 'https://docs.pagar.me/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['ak_live_', 'ak_test_'], pattern: /(?:ak_live_|ak_test_)[A-Za-z0-9]{30}/ },
      matches: [
        ['ak_live_', { of: 'base62', length: 30 }],
        ['ak_test_', { of: 'base62', length: 30 }],
      ],
      rejects: [['ak_live_', { of: 'base62', length: 10 }]],
    },
  ],
};
