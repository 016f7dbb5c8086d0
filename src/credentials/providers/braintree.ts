import { PAYMENTS, PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'braintree',
  name: 'Braintree',
  types: [
    {
      id: 'braintree-access-token',
      name: 'Braintree access token',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.startsWith('access_token$production$') ? 'live' : 'test'),
      account: (value) => `braintree:${value.split('$')[2]}`,
      capability: PAYMENTS,
      reason: "The provider's marker and 32 hexadecimal digits, the documented length.",
      source: 'https://developer.paypal.com/braintree/docs/start/overview',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['access_token$'], pattern: /access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32}/ },
      matches: [
        ['access_token$production$', { of: 'lower62', length: 16 }, '$', { of: 'hex', length: 32 }],
        ['access_token$sandbox$', { of: 'lower62', length: 16 }, '$', { of: 'hex', length: 32 }],
      ],
      rejects: [['access_token$production$', { of: 'lower62', length: 16 }, '$', { of: 'hex', length: 10 }]],
    },
    {
      id: 'braintree-private-key',
      name: 'Braintree private key',
      kind: 'secret',
      certainty: 'likely',
      capability: PAYMENTS,
      reason: '32 hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://developer.paypal.com/braintree/docs/start/overview',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{32}/,
        context: { keys: ['braintree_private_key', 'bt_private_key', 'braintree_privatekey'] },
      },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
    {
      id: 'braintree-tokenization-key',
      name: 'Braintree tokenization key',
      kind: 'publishable',
      certainty: 'likely',
      mode: (value) => (value.startsWith('production_') ? 'live' : 'test'),
      account: (value) => `braintree:${value.split('_')[2]}`,
      capability: PUBLIC,
      reason: '16 lower-case letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://developer.paypal.com/braintree/docs/start/overview',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /(?:production|sandbox)_[0-9a-z]{8}_[0-9a-z]{16}/,
        context: { keys: ['braintree_tokenization_key', 'tokenization_key'] },
      },
      matches: [['sandbox_', { of: 'lower62', length: 8 }, '_', { of: 'lower62', length: 16 }]],
      rejects: [['sandbox_', { of: 'lower62', length: 8 }, '_', { of: 'lower62', length: 5 }]],
    },
  ],
};
