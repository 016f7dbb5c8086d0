import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'aiven',
  name: 'Aiven',
  types: [
    {
      id: 'aiven-api-token',
      name: 'Aiven auth token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'user projects', destroys: 'yes', destroysBackups: 'yes', scope: 'unknown', infrastructure: false },
      reason: 'Known length 372; the shape says nothing alone, so the key must.',
      source: 'https://aiven.io/docs',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9+/]{372}/, context: { keys: ['aiven_token'] } },
      matches: [[{ of: 'base64', length: 372 }]],
      rejects: [[{ of: 'base64', length: 124 }]],
    },
  ],
};
