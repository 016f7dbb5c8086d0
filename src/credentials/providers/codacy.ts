import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'codacy',
  name: 'Codacy',
  types: [
    {
      id: 'codacy-token',
      name: 'Codacy API / project token',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'not documented in what was read',
        destroys: 'unknown',
        destroysBackups: 'no',
        scope: 'unknown',
        infrastructure: false,
      },
      reason: 'Known length 20 to 24; the shape says nothing alone, so the key must.',
      source: 'https://docs.codacy.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{20,24}/, context: { keys: ['codacy_project_token', 'codacy_api_token'] } },
      matches: [[{ of: 'base62', length: 22 }]],
      rejects: [[{ of: 'base62', length: 7 }]],
    },
  ],
};
