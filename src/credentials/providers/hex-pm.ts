import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'hex-pm',
  name: 'Hex.pm',
  words: ['hexpm', 'hex'],
  everyday: ['hex'],
  types: [
    {
      id: 'hex-pm-key',
      name: 'Hex.pm API key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'publish Elixir packages',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
      },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://hex.pm/docs/publish',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{32}/, context: { keys: ['hex_api_key'] } },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
