import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'cashfree',
  name: 'Cashfree',
  types: [
    {
      id: 'cashfree-secret',
      name: 'Cashfree client secret',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('cfsk_ma_prod_') ? 'live' : 'test'),
      capability: { reach: 'payments, payouts', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'Known parts of 32 and 8.',
      source: 'https://www.cashfree.com/docs',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['cfsk_ma_prod_', 'cfsk_ma_test_'],
        pattern: /(?:cfsk_ma_prod_|cfsk_ma_test_)[0-9a-f]{32}_[0-9a-f]{8}/,
      },
      matches: [
        ['cfsk_ma_prod_', { of: 'hex', length: 32 }, '_', { of: 'hex', length: 8 }],
        ['cfsk_ma_test_', { of: 'hex', length: 32 }, '_', { of: 'hex', length: 8 }],
      ],
      rejects: [['cfsk_ma_prod_', { of: 'hex', length: 32 }, '_', { of: 'hex', length: 2 }]],
    },
  ],
};
