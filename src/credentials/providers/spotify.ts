import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'spotify',
  name: 'Spotify',
  types: [
    {
      id: 'spotify-client-secret',
      name: 'Spotify client secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'app', destroys: 'no', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://developer.spotify.com/documentation/web-api',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{32}/, context: { keys: ['spotify_client_secret'] } },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
