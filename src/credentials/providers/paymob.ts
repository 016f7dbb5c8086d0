import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'paymob',
  name: 'Paymob',
  types: [
    {
      id: 'paymob-key',
      name: 'Paymob secret key',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (/^(?:egy_sk_live_|sau_sk_live_|are_sk_live_|omn_sk_live_)/.test(value) ? 'live' : 'test'),
      capability: { reach: 'payments', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'Known length 64.',
      source: 'https://developers.paymob.com/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: [
          'are_sk_live_',
          'are_sk_test_',
          'egy_sk_live_',
          'egy_sk_test_',
          'omn_sk_live_',
          'omn_sk_test_',
          'sau_sk_live_',
          'sau_sk_test_',
        ],
        pattern: /(?:are_sk_live_|are_sk_test_|egy_sk_live_|egy_sk_test_|omn_sk_live_|omn_sk_test_|sau_sk_live_|sau_sk_test_)[0-9a-f]{64}/,
      },
      matches: [
        ['are_sk_live_', { of: 'hex', length: 64 }],
        ['are_sk_test_', { of: 'hex', length: 64 }],
        ['egy_sk_live_', { of: 'hex', length: 64 }],
        ['egy_sk_test_', { of: 'hex', length: 64 }],
        ['omn_sk_live_', { of: 'hex', length: 64 }],
        ['omn_sk_test_', { of: 'hex', length: 64 }],
        ['sau_sk_live_', { of: 'hex', length: 64 }],
        ['sau_sk_test_', { of: 'hex', length: 64 }],
      ],
      rejects: [['are_sk_live_', { of: 'hex', length: 21 }]],
    },
  ],
};
