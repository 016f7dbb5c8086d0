import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'courier',
  name: 'Courier',
  types: [
    {
      id: 'courier-key',
      name: 'Courier API key',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (/^(?:pk_prod_|dk_prod_)/.test(value) ? 'live' : 'test'),
      capability: { reach: 'workspace environment', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 28.',
      source: 'https://www.courier.com/docs',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['dk_prod_', 'dk_test_', 'pk_prod_', 'pk_test_'],
        pattern: /(?:dk_prod_|dk_test_|pk_prod_|pk_test_)[A-Za-z0-9]{28}/,
      },
      matches: [
        ['dk_prod_', { of: 'base62', length: 28 }],
        ['dk_test_', { of: 'base62', length: 28 }],
        ['pk_prod_', { of: 'base62', length: 28 }],
        ['pk_test_', { of: 'base62', length: 28 }],
      ],
      rejects: [['dk_prod_', { of: 'base62', length: 9 }]],
    },
  ],
};
