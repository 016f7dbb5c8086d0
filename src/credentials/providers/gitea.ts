import { PLATFORM_PROJECT } from '../capabilities.ts';
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
    {
      id: 'gitea-runner-registration-token',
      name: 'Gitea or Forgejo runner registration token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...PLATFORM_PROJECT, reach: 'adding a runner that sees the secrets of jobs' },
      reason: '40 letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.gitea.com/usage/actions/act-runner',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9]{40}/,
        context: {
          keys: ['gitea_runner_registration_token', 'forgejo_runner_registration_token', 'gitea_runner_token', 'forgejo_runner_token'],
          listedOnly: true,
        },
      },
      matches: [[{ of: 'base62', length: 40 }]],
      rejects: [[{ of: 'base62', length: 13 }]],
    },
  ],
};
