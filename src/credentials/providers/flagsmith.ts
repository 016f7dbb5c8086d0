import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'flagsmith',
  name: 'Flagsmith',
  types: [
    {
      id: 'flagsmith-key',
      name: 'Flagsmith server-side environment key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'ser. secret, other publishable',
        destroys: 'no',
        destroysBackups: 'unknown',
        scope: 'unknown',
        infrastructure: false,
      },
      reason: 'Known length 22; the shape says nothing alone, so the key must.',
      source: 'https://docs.flagsmith.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /ser\.[A-Za-z0-9]{22}/, context: { keys: ['flagsmith_environment_key'] } },
      matches: [['ser.', { of: 'base62', length: 22 }]],
      rejects: [['ser.', { of: 'base62', length: 7 }]],
    },
  ],
};
