import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'gitea',
  name: 'Gitea and Forgejo',
  words: ['gitea', 'forgejo', 'codeberg'],
  types: [
    {
      id: 'gitea-token',
      name: 'Gitea and Forgejo access token',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'what the user may do on that server',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
      },
      reason: 'Known length 40; the shape says nothing alone, so the key must.',
      source: 'https://docs.gitea.com/development/api-usage',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{40}/, context: { keys: ['gitea_token', 'forgejo_token'] } },
      matches: [[{ of: 'hex', length: 40 }]],
      rejects: [[{ of: 'hex', length: 13 }]],
    },
  ],
};
