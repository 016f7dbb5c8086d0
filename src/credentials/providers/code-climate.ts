import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'code-climate',
  name: 'Code Climate',
  words: ['codeclimate'],
  types: [
    {
      id: 'code-climate-reporter-id',
      name: 'Code Climate test reporter id',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'coverage upload only', destroys: 'no', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 64; the shape says nothing alone, so the key must.',
      source: 'https://docs.codeclimate.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{64}/, context: { keys: ['cc_test_reporter_id', 'codeclimate_repo_token'] } },
      matches: [[{ of: 'hex', length: 64 }]],
      rejects: [[{ of: 'hex', length: 21 }]],
    },
  ],
};
