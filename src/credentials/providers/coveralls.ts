import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'coveralls',
  name: 'Coveralls',
  types: [
    {
      id: 'coveralls-token',
      name: 'Coveralls repo / personal token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'coverage', destroys: 'no', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 32 to 37; the shape says nothing alone, so the key must.',
      source: 'https://docs.coveralls.io/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9-]{32,37}/, context: { keys: ['coveralls_repo_token'] } },
      matches: [[{ of: 'base62', length: 34 }]],
      rejects: [[{ of: 'base62', length: 11 }]],
    },
  ],
};
