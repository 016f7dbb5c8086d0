import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'getstream',
  name: 'Stream',
  words: ['getstream', 'stream', 'streamio'],
  everyday: ['stream'],
  types: [
    {
      id: 'getstream-api-secret',
      name: 'Stream API secret',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'one app (dev/prod flag server-side)',
        destroys: 'yes',
        destroysBackups: 'unknown',
        scope: 'project',
        infrastructure: false,
      },
      reason: 'Known length 64; the shape says nothing alone, so the key must.',
      source: 'https://getstream.io/chat/docs/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[a-z0-9]{64}/, context: { keys: ['stream_api_secret'] } },
      matches: [[{ of: 'lower62', length: 64 }]],
      rejects: [[{ of: 'lower62', length: 21 }]],
    },
  ],
};
