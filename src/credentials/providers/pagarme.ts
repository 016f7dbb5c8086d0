import { PAYMENTS } from '../capabilities.ts';
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
    {
      id: 'pagarme-secret-key',
      name: 'Pagar.me secret key (version 5)',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('sk_test_') ? 'test' : 'live'),
      capability: PAYMENTS,
      reason: 'Sixteen letters and digits behind a marker that other issuers share: the key must name it.',
      source: 'https://docs.pagar.me/docs/chaves-de-acesso',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /sk_(?:test_)?[A-Za-z0-9]{16}/,
        context: { keys: ['pagarme_secret_key', 'pagarme_api_key', 'pagarme_key'] },
      },
      matches: [['sk_', { of: 'base62', length: 16 }]],
      rejects: [['sk_', { of: 'base62', length: 6 }]],
    },
  ],
};
