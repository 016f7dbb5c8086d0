import { PLATFORM_PROJECT } from '../capabilities.ts';
import { isStrong } from '../strength.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'hasura',
  name: 'Hasura',
  types: [
    {
      id: 'hasura-admin-secret',
      name: 'Hasura GraphQL admin secret',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        ...PLATFORM_PROJECT,
        reach: 'everything behind one GraphQL server, its database included',
        destroys: 'yes',
        infrastructure: false,
      },
      reason: 'Chosen freely, 64 characters in the cloud: the key names it and the value must be strong.',
      source: 'https://hasura.io/docs/2.0/auth/authentication/admin-secret-access/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[!-~]{16,256}/,
        context: {
          keys: ['hasura_graphql_admin_secret', 'hasura_admin_secret', 'x_hasura_admin_secret'],
          headers: ['x-hasura-admin-secret'],
          listedOnly: true,
        },
      },
      check: { exact: true, valid: isStrong },
      matches: [[{ of: 'base62', length: 64 }]],
      rejects: [['myadminsecretkey']],
    },
  ],
};
