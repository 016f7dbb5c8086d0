import { UNKNOWN } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'shared-live-test',
  name: 'one of several vendors',
  types: [
    {
      id: 'shared-live-secret-key',
      name: 'Secret key issued by one of several vendors',
      kind: 'secret',
      certainty: 'likely',
      fallback: true,
      mode: (value) => (value.startsWith('sk_live_') ? 'live' : 'test'),
      capability: UNKNOWN,
      reason: 'Clerk, Paystack, WorkOS and others issue this shape too: without a word near it the vendor is not known.',
      source: 'https://docs.stripe.com/keys',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['sk_live_', 'sk_test_'], pattern: /sk_(?:live|test)_[A-Za-z0-9_=+/-]{20,120}/ },
      matches: [
        ['sk_live_', { of: 'base62', length: 40 }],
        ['sk_test_', { of: 'base62', length: 40 }],
      ],
      rejects: [['sk_live_', { of: 'base62', length: 13 }]],
    },
  ],
};
