import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'bitrise',
  name: 'Bitrise',
  types: [
    {
      id: 'bitrise-token',
      name: 'Bitrise personal / workspace token',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'not documented in what was read',
        destroys: 'unknown',
        destroysBackups: 'no',
        scope: 'unknown',
        infrastructure: false,
      },
      reason: 'Known length 60 to 120; the shape says nothing alone, so the key must.',
      source: 'https://docs.bitrise.io/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9_-]{60,120}/, context: { keys: ['bitrise_token', 'bitrise_api_token'] } },
      matches: [[{ of: 'base64url', length: 90 }]],
      rejects: [[{ of: 'base64url', length: 30 }]],
    },
  ],
};
