import { PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'wompi',
  name: 'Wompi',
  types: [
    {
      id: 'wompi-private-key',
      name: 'Wompi private key',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('prv_prod_') ? 'live' : 'test'),
      capability: { reach: 'payments', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'Known length 32.',
      source: 'https://docs.wompi.co/en/docs/colombia/ambientes-y-llaves/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['prv_prod_', 'prv_test_'], pattern: /(?:prv_prod_|prv_test_)[A-Za-z0-9]{32}/ },
      matches: [
        ['prv_prod_', { of: 'base62', length: 32 }],
        ['prv_test_', { of: 'base62', length: 32 }],
      ],
      rejects: [['prv_prod_', { of: 'base62', length: 10 }]],
    },
    {
      id: 'wompi-public-key',
      name: 'Wompi public key',
      kind: 'publishable',
      certainty: 'likely',
      mode: (value) => (value.startsWith('pub_prod_') ? 'live' : 'test'),
      capability: PUBLIC,
      reason: 'Known length 32.',
      source: 'https://docs.wompi.co/en/docs/colombia/ambientes-y-llaves/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['pub_prod_', 'pub_test_'], pattern: /(?:pub_prod_|pub_test_)[A-Za-z0-9]{32}/ },
      matches: [
        ['pub_prod_', { of: 'base62', length: 32 }],
        ['pub_test_', { of: 'base62', length: 32 }],
      ],
      rejects: [['pub_prod_', { of: 'base62', length: 10 }]],
    },
  ],
};
