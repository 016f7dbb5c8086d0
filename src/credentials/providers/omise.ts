import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'omise',
  name: 'Omise',
  types: [
    {
      id: 'omise-secret-key',
      name: 'Omise secret key',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('skey_') ? 'live' : 'test'),
      capability: { reach: 'payments', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'Known length 19.',
      source: 'https://docs.omise.co/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['skey_test_', 'skey_'], pattern: /(?:skey_test_|skey_)[a-z0-9]{19}/ },
      matches: [
        ['skey_test_', { of: 'lower62', length: 19 }],
        ['skey_', { of: 'lower62', length: 19 }],
      ],
      rejects: [['skey_test_', { of: 'lower62', length: 6 }]],
    },
  ],
};
