import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'loops',
  name: 'Loops',
  everyday: ['loops'],
  types: [
    {
      id: 'loops-key',
      name: 'Loops API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'account', destroys: 'yes', destroysBackups: 'unknown', scope: 'account', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://loops.so/docs',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{32}/, context: { keys: ['loops_api_key'] } },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
