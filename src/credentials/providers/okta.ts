import { API_ROLE, API_ACCOUNT } from '../capabilities.ts';
import { JWT_SHAPE, withClaims, issuerHost } from '../jwt.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'okta',
  name: 'Okta',
  types: [
    {
      id: 'okta-api-token',
      name: 'Okta API token',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        ...API_ACCOUNT,
        rotate: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
        reach: 'the organisation, with the rights of the administrator who made it',
        destroys: 'depends',
      },
      reason: '40 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /00[A-Za-z0-9_-]{40}/,
        context: { keys: ['okta_api_token', 'okta_client_token', 'okta_token', 'okta_api_key'], hosts: ['.okta.com', '.oktapreview.com'] },
      },
      matches: [['00', { of: 'base64url', length: 40 }]],
      rejects: [['00', { of: 'base64url', length: 13 }]],
    },
    {
      id: 'okta-client-secret',
      name: 'Okta client secret',
      kind: 'secret',
      certainty: 'likely',
      capability: API_ROLE,
      reason: '40 to 64 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9_-]{40,64}/, context: { keys: ['okta_client_secret', 'okta_oauth2_client_secret'] } },
      matches: [[{ of: 'base64url', length: 40 }]],
      rejects: [[{ of: 'base64url', length: 13 }]],
    },
    {
      id: 'okta-access-token',
      name: 'Okta access or id token',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (/\.oktapreview\.|^dev-/.test(issuerHost(value)) ? 'test' : 'unknown'),
      account: (value) => `okta:${issuerHost(value)}`,
      capability: { ...API_ROLE, reach: 'what a user or an app may do in one organisation', note: 'It expires.' },
      reason: 'A JWT whose issuer is an Okta organisation; preview and developer hosts are not production.',
      source: 'https://developer.okta.com/docs/api/openapi/okta-oauth/guides/overview/',
      checked: '2026-11-25',
      shape: JWT_SHAPE,
      check: { exact: true, valid: (value) => /\.okta(?:preview|-emea)?\.com$/.test(issuerHost(value)) },
      complete: withClaims({ iss: 'https://acme.okta.com/oauth2/default', cid: 'a' }),
      matches: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
      rejects: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
    },
  ],
};
