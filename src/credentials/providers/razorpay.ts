import { PAYMENTS, PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'razorpay',
  name: 'Razorpay',
  words: ['razorpay', 'rzp'],
  types: [
    {
      id: 'razorpay-key-id',
      name: 'Razorpay key ID',
      kind: 'identifier',
      certainty: 'certain',
      mode: (value) => (value.startsWith('rzp_live_') ? 'live' : 'test'),
      capability: PUBLIC,
      reason: "The provider's marker and 14 letters and digits, the documented length.",
      source: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['rzp_live_', 'rzp_test_'], pattern: /(?:rzp_live_[0-9A-Za-z]{14}|rzp_test_[0-9A-Za-z]{14})/ },
      matches: [
        ['rzp_live_', { of: 'base62', length: 14 }],
        ['rzp_test_', { of: 'base62', length: 14 }],
      ],
      rejects: [['rzp_live_', { of: 'base62', length: 4 }]],
    },
    {
      id: 'razorpay-key-secret',
      name: 'Razorpay key secret',
      kind: 'secret',
      certainty: 'likely',
      capability: PAYMENTS,
      reason: '24 letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9A-Za-z]{24}/,
        context: { keys: ['razorpay_key_secret', 'razorpay_secret', 'rzp_key_secret', 'razorpay_secret_key'] },
      },
      matches: [[{ of: 'base62', length: 24 }]],
      rejects: [[{ of: 'base62', length: 8 }]],
    },
  ],
};
