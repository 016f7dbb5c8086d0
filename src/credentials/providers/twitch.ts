import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'twitch',
  name: 'Twitch',
  types: [
    {
      id: 'twitch-client-secret',
      name: 'Twitch client secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'app', destroys: 'no', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 30; the shape says nothing alone, so the key must.',
      source: 'https://dev.twitch.tv/docs/authentication/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[a-z0-9]{30}/, context: { keys: ['twitch_client_secret'] } },
      matches: [[{ of: 'lower62', length: 30 }]],
      rejects: [[{ of: 'lower62', length: 10 }]],
    },
    {
      id: 'twitch-access-token',
      name: 'Twitch access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'user/app', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 30; the shape says nothing alone, so the key must.',
      source: 'https://dev.twitch.tv/docs/authentication/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[a-z0-9]{30}/, context: { keys: ['twitch_oauth_token', 'twitch_access_token'] } },
      matches: [[{ of: 'lower62', length: 30 }]],
      rejects: [[{ of: 'lower62', length: 10 }]],
    },
  ],
};
