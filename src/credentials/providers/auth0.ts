import { API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'auth0',
  name: 'Auth0',
  types: [
    {
      id: 'auth0-client-secret',
      name: 'Auth0 client secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ROLE, reach: 'what one application was granted in the tenant, with management scopes its users too' },
      reason: '64 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://auth0.com/docs/get-started/applications/application-settings',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9_-]{64}/,
        context: {
          keys: ['auth0_client_secret', 'auth0_secret_key', 'auth0_management_client_secret', 'auth0_m2m_client_secret'],
          hosts: ['.auth0.com'],
        },
      },
      matches: [[{ of: 'base64url', length: 64 }]],
      rejects: [[{ of: 'base64url', length: 21 }]],
    },
  ],
};
