import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'toss-payments',
  name: 'Toss Payments',
  types: [
    {
      id: 'toss-payments-key',
      name: 'Toss Payments secret key',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (/^(?:live_sk_|live_gsk_)/.test(value) ? 'live' : 'test'),
      capability: { reach: 'payments', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'No maximum length is known, so the bounds are generous.',
      source: 'https://docs.tosspayments.com/en/api-guide',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['live_gsk_', 'test_gsk_', 'live_sk_', 'test_sk_'],
        pattern: /(?:live_gsk_|test_gsk_|live_sk_|test_sk_)[A-Za-z0-9]{20,64}/,
      },
      matches: [
        ['live_gsk_', { of: 'base62', length: 42 }],
        ['test_gsk_', { of: 'base62', length: 42 }],
        ['live_sk_', { of: 'base62', length: 42 }],
        ['test_sk_', { of: 'base62', length: 42 }],
      ],
      rejects: [['live_gsk_', { of: 'base62', length: 10 }]],
      knownPublic: ['587dc23841794a42'],
    },
  ],
};
