import { API_ROLE } from '../capabilities.ts';
import { JWT_SHAPE, withClaims, audiences, issuerHost } from '../jwt.ts';
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
      capability: {
        ...API_ROLE,
        rotate: 'https://auth0.com/docs/get-started/applications/rotate-client-secret',
        reach: 'what one application was granted in the tenant, with management scopes its users too',
      },
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
    {
      id: 'auth0-management-token',
      name: 'Auth0 Management API token',
      kind: 'secret',
      certainty: 'certain',
      account: (value) => `auth0:${issuerHost(value)}`,
      capability: {
        ...API_ROLE,
        reach: 'users and settings of one tenant, as far as its scopes go',
        note: 'It lives for 24 hours by default.',
      },
      reason: 'A JWT whose audience is the Management API of a tenant.',
      source: 'https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens',
      checked: '2026-11-25',
      shape: JWT_SHAPE,
      check: {
        exact: true,
        valid: (value) => audiences(value).some((audience) => audience.endsWith('/api/v2/')) && issuerHost(value) !== '',
      },
      complete: withClaims({ iss: 'https://acme.eu.auth0.com/', aud: 'https://acme.eu.auth0.com/api/v2/', scope: 'read:users' }),
      matches: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
      rejects: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
    },
  ],
};
