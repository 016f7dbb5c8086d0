import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'rollbar',
  name: 'Rollbar',
  types: [
    {
      id: 'rollbar-token',
      name: 'Rollbar access token',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'read/write/post scopes',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
      },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://docs.rollbar.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{32}/, context: { keys: ['rollbar_access_token', 'rollbar_token'] } },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
