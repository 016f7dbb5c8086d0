import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'codecov',
  name: 'Codecov',
  types: [
    {
      id: 'codecov-upload-token',
      name: 'Codecov upload / access token',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'upload only (repo token); API token reads more',
        destroys: 'no',
        destroysBackups: 'no',
        scope: 'unknown',
        infrastructure: false,
      },
      reason: 'A known form with a UUID; the shape says nothing alone, so the key must.',
      source: 'https://docs.codecov.com/docs',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['codecov_token'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
    },
  ],
};
