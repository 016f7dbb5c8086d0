import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'chapa',
  name: 'Chapa',
  types: [
    {
      id: 'chapa-secret-key',
      name: 'Chapa secret key',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('CHASECK-') ? 'live' : 'test'),
      capability: { reach: 'payments', destroys: 'unknown', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 32.',
      source: 'https://developer.chapa.co/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['CHASECK_TEST-', 'CHASECK-'], pattern: /(?:CHASECK_TEST-|CHASECK-)[A-Za-z0-9]{32}/ },
      matches: [
        ['CHASECK_TEST-', { of: 'base62', length: 32 }],
        ['CHASECK-', { of: 'base62', length: 32 }],
      ],
      rejects: [['CHASECK_TEST-', { of: 'base62', length: 10 }]],
    },
  ],
};
