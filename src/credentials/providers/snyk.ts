import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'snyk',
  name: 'Snyk',
  types: [
    {
      id: 'snyk-token',
      name: 'Snyk API token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'vulnerability data of orgs', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'A known form with a UUID; the shape says nothing alone, so the key must.',
      source: 'https://docs.snyk.io/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['snyk_token'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
    },
  ],
};
