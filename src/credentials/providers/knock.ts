import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'knock',
  name: 'Knock',
  everyday: ['knock'],
  types: [
    {
      id: 'knock-key',
      name: 'Knock secret API key',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('sk_test_') ? 'test' : 'unknown'),
      capability: { reach: 'one environment', destroys: 'yes', destroysBackups: 'unknown', scope: 'environment', infrastructure: false },
      reason: 'Known length 43; the shape says nothing alone, so the key must.',
      source: 'https://docs.knock.app/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /(?:sk_test_|sk_)[A-Za-z0-9_-]{43}/,
        context: { keys: ['knock_api_key', 'knock_secret_api_key'] },
      },
      matches: [
        ['sk_test_', { of: 'base64url', length: 43 }],
        ['sk_', { of: 'base64url', length: 43 }],
      ],
      rejects: [['sk_test_', { of: 'base64url', length: 14 }]],
    },
  ],
};
