import { API_ROLE, API_PROJECT, PUBLIC } from '../capabilities.ts';
import { JWT_SHAPE, withClaims, issuerHost } from '../jwt.ts';
import type { Provider } from '../provider.ts';

function host(value: string): string {
  return Buffer.from(value.slice(8), 'base64').toString('latin1');
}

export const provider: Provider = {
  id: 'clerk',
  name: 'Clerk',
  everyday: ['clerk'],
  types: [
    {
      id: 'clerk-secret-key',
      name: 'Clerk secret key',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.startsWith('sk_live_') ? 'live' : 'test'),
      capability: {
        ...API_PROJECT,
        rotate: 'https://clerk.com/docs/guides/development/clerk-environment-variables',
        reach: 'all users and sessions of one instance',
        destroys: 'yes',
      },
      reason: '42 letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://clerk.com/docs/deployments/clerk-environment-variables',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /sk_(?:live|test)_[A-Za-z0-9]{40,42}/,
        context: {
          keys: ['clerk_secret_key', 'clerk_api_key', 'clerk_secret', 'clerk_backend_api_key'],
          hosts: ['api.clerk.com', 'api.clerk.dev'],
        },
      },
      matches: [['sk_live_', { of: 'base62', length: 42 }]],
      rejects: [['sk_live_', { of: 'base62', length: 14 }]],
    },
    {
      id: 'clerk-publishable-key',
      name: 'Clerk publishable key',
      kind: 'publishable',
      certainty: 'certain',
      mode: (value) => (value.startsWith('pk_live_') ? 'live' : 'test'),
      account: (value) => `clerk:${host(value).slice(0, -1)}`,
      capability: PUBLIC,
      reason: 'Base64 of the host of the instance and a dollar sign.',
      source: 'https://clerk.com/docs/deployments/clerk-environment-variables',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['pk_live_', 'pk_test_'], pattern: /pk_(?:live|test)_[A-Za-z0-9+/]{16,120}={0,2}/ },
      check: { exact: true, valid: (value) => /^[a-z0-9.-]{4,90}\$$/.test(host(value)) },
      complete: (value) =>
        value.slice(0, 8) +
        Buffer.from(`clerk.${Buffer.from(value.slice(8, 16), 'latin1').toString('hex')}.dev$`, 'latin1').toString('base64'),
      matches: [
        ['pk_live_', { of: 'base64', length: 32 }],
        ['pk_test_', { of: 'base64', length: 32 }],
      ],
      rejects: [['pk_live_', { of: 'base64', length: 10 }]],
    },
    {
      id: 'clerk-machine-secret-key',
      name: 'Clerk machine secret or API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_PROJECT, reach: 'tokens between machines of one instance' },
      reason: 'The marker is short and the length is not documented: the key must name it.',
      source: 'https://clerk.com/docs/machine-auth/m2m-tokens',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /ak_[A-Za-z0-9]{24,80}/,
        context: { keys: ['clerk_machine_secret_key', 'clerk_m2m_secret_key', 'clerk_machine_secret', 'clerk_machine_token'] },
      },
      matches: [['ak_', { of: 'base62', length: 43 }]],
      rejects: [['ak_', { of: 'base62', length: 8 }]],
    },
    {
      id: 'clerk-session-token',
      name: 'Clerk session token',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (issuerHost(value).endsWith('.clerk.accounts.dev') ? 'test' : 'live'),
      capability: { ...API_ROLE, reach: 'what one user may do', note: 'It lives for a minute.' },
      reason: 'A JWT whose issuer is the frontend API of an instance.',
      source: 'https://clerk.com/docs/backend-requests/resources/session-tokens',
      checked: '2026-11-25',
      shape: JWT_SHAPE,
      check: { exact: true, valid: (value) => /^clerk\.|\.clerk\.accounts\.dev$/.test(issuerHost(value)) },
      complete: withClaims({ iss: 'https://clerk.acme.io', sub: 'user_a' }),
      matches: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
      rejects: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
    },
  ],
};
