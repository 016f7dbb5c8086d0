import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'paystack',
  name: 'Paystack',
  types: [
    {
      id: 'paystack-secret-key',
      name: 'Paystack secret key',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('sk_live_') ? 'live' : 'test'),
      capability: { reach: 'transfers, charges', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'Known length 40; the shape says nothing alone, so the key must.',
      source: 'https://paystack.com/docs/api/authentication/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /(?:sk_live_|sk_test_)[0-9a-f]{40}/, context: { keys: ['paystack_secret_key'] } },
      matches: [
        ['sk_live_', { of: 'hex', length: 40 }],
        ['sk_test_', { of: 'hex', length: 40 }],
      ],
      rejects: [['sk_live_', { of: 'hex', length: 13 }]],
    },
  ],
};
