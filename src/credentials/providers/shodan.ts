import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'shodan',
  name: 'Shodan',
  types: [
    {
      id: 'shodan-key',
      name: 'Shodan API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'search credits', destroys: 'no', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://developer.shodan.io/api',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{32}/, context: { keys: ['shodan_api_key'] } },
      matches: [[{ of: 'base62', length: 32 }]],
      rejects: [[{ of: 'base62', length: 10 }]],
    },
  ],
};
