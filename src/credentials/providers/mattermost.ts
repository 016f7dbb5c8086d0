import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'mattermost',
  name: 'Mattermost',
  types: [
    {
      id: 'mattermost-token',
      name: 'Mattermost personal access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'user', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 26; the shape says nothing alone, so the key must.',
      source: 'https://docs.mattermost.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[a-z0-9]{26}/, context: { keys: ['mattermost_token'] } },
      matches: [[{ of: 'lower62', length: 26 }]],
      rejects: [[{ of: 'lower62', length: 8 }]],
    },
  ],
};
