import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'new-york-times',
  name: 'New York Times',
  words: ['nytimes', 'newyorktimes', 'nyt'],
  everyday: ['nyt'],
  types: [
    {
      id: 'new-york-times-api-key',
      name: 'New York Times API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'articles at the limits of one application', destroys: 'no' },
      reason: '32 characters, or 48 in newer keys; the length is not documented: the bounds leave room, and the key must name it.',
      source: 'https://developer.nytimes.com/get-started',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9=_-]{32}|[A-Za-z0-9_-]{48}/,
        context: { keys: ['nytimes_api_key', 'nyt_api_key', 'nytimes_key', 'new_york_times_api_key', 'nytimes_access_token'] },
      },
      matches: [[{ of: 'base62', length: 32 }]],
      rejects: [[{ of: 'base62', length: 9 }]],
    },
  ],
};
