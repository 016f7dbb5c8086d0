import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'twitter',
  name: 'X (Twitter)',
  types: [
    {
      id: 'twitter-api-keys',
      name: 'X (Twitter) consumer key + secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'app', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 50; the shape says nothing alone, so the key must.',
      source: 'https://docs.x.com/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9]{50}/,
        context: { keys: ['twitter_api_secret', 'twitter_consumer_secret', 'twitter_api_secret_key'] },
      },
      matches: [[{ of: 'base62', length: 50 }]],
      rejects: [[{ of: 'base62', length: 16 }]],
    },
  ],
};
