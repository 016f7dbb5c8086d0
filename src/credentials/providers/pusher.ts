import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'pusher',
  name: 'Pusher',
  everyday: ['pusher'],
  types: [
    {
      id: 'pusher-secret',
      name: 'Pusher Channels app secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'one app', destroys: 'no', destroysBackups: 'unknown', scope: 'project', infrastructure: false },
      reason: 'Known length 20; the shape says nothing alone, so the key must.',
      source: 'https://pusher.com/docs',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{20}/, context: { keys: ['pusher_app_secret', 'pusher_secret'] } },
      matches: [[{ of: 'hex', length: 20 }]],
      rejects: [[{ of: 'hex', length: 6 }]],
    },
  ],
};
