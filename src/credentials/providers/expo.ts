import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'expo',
  name: 'Expo',
  everyday: ['expo'],
  types: [
    {
      id: 'expo-access-token',
      name: 'Expo access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'EAS builds, updates', destroys: 'yes', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 40; the shape says nothing alone, so the key must.',
      source: 'https://docs.expo.dev/accounts/programmatic-access/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9_-]{40}/, context: { keys: ['expo_token'] } },
      matches: [[{ of: 'base64url', length: 40 }]],
      rejects: [[{ of: 'base64url', length: 13 }]],
    },
  ],
};
