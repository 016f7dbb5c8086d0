import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'monnify',
  name: 'Monnify',
  types: [
    {
      id: 'monnify-api-key',
      name: 'Monnify API key',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('MK_PROD_') ? 'live' : 'test'),
      capability: { reach: 'collections, transfers', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'Known length 10.',
      source: 'https://developers.monnify.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['MK_PROD_', 'MK_TEST_'], pattern: /(?:MK_PROD_|MK_TEST_)[A-Z0-9]{10}/ },
      matches: [
        ['MK_PROD_', { of: 'upper36', length: 10 }],
        ['MK_TEST_', { of: 'upper36', length: 10 }],
      ],
      rejects: [['MK_PROD_', { of: 'upper36', length: 3 }]],
    },
  ],
};
