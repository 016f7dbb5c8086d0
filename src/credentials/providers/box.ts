import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'box',
  name: 'Box',
  everyday: ['box'],
  types: [
    {
      id: 'box-token',
      name: 'Box developer/access token',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'what the user may do, for an hour',
        destroys: 'depends',
        destroysBackups: 'depends',
        scope: 'role',
        infrastructure: false,
      },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://developer.box.com/guides/authentication/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{32}/, context: { keys: ['box_developer_token'] } },
      matches: [[{ of: 'base62', length: 32 }]],
      rejects: [[{ of: 'base62', length: 10 }]],
    },
  ],
};
