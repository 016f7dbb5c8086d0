import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'twitter',
  name: 'X (Twitter)',
  words: ['twitter'],
  types: [
    {
      id: 'twitter-api-keys',
      name: 'X (Twitter) consumer secret',
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
    {
      id: 'twitter-access-token',
      name: 'X (Twitter) access token secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'user account', destroys: 'unknown', destroysBackups: 'unknown', scope: 'account', infrastructure: false },
      reason: 'Known length 45; the shape says nothing alone, so the key must.',
      source: 'https://docs.x.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{45}/, context: { keys: ['twitter_access_token_secret'] } },
      matches: [[{ of: 'base62', length: 45 }]],
      rejects: [[{ of: 'base62', length: 15 }]],
    },
  ],
};
