import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'scaleway',
  name: 'Scaleway',
  words: ['scaleway', 'scw'],
  types: [
    {
      id: 'scaleway-secret-key',
      name: 'Scaleway secret key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'IAM application rights', destroys: 'depends', destroysBackups: 'depends', scope: 'role', infrastructure: true },
      reason: 'A known form with a UUID; the shape says nothing alone, so the key must.',
      source: 'https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['scw_secret_key', 'scaleway_secret_key'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
      knownPublic: ['12b9377cbe7e5c94'],
    },
  ],
};
