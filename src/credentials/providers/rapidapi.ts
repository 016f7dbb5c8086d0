import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'rapidapi',
  name: 'RapidAPI',
  types: [
    {
      id: 'rapidapi-key',
      name: 'RapidAPI API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'all subscribed APIs', destroys: 'no', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 50; the shape says nothing alone, so the key must.',
      source: 'https://docs.rapidapi.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{50}/, context: { keys: ['rapidapi_key', 'rapid_api_key'] } },
      matches: [[{ of: 'base62', length: 50 }]],
      rejects: [[{ of: 'base62', length: 16 }]],
    },
  ],
};
