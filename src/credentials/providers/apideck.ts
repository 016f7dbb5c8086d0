import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'apideck',
  name: 'Apideck',
  types: [
    {
      id: 'apideck-key',
      name: 'Apideck API key',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('sk_live_') ? 'live' : 'test'),
      capability: {
        reach: 'all connections of the app',
        destroys: 'yes',
        destroysBackups: 'unknown',
        scope: 'unknown',
        infrastructure: false,
      },
      reason: 'Known length 93; the shape says nothing alone, so the key must.',
      source: 'https://developers.apideck.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /(?:sk_live_|sk_test_)[A-Za-z0-9-]{93}/, context: { keys: ['apideck_api_key'] } },
      matches: [
        ['sk_live_', { of: 'base62', length: 93 }],
        ['sk_test_', { of: 'base62', length: 93 }],
      ],
      rejects: [['sk_live_', { of: 'base62', length: 31 }]],
    },
  ],
};
