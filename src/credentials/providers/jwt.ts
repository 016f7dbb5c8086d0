import { SIGNING, UNKNOWN } from '../capabilities.ts';
import { isStrong } from '../strength.ts';
import { JWT_SHAPE, jsonWebToken, withClaims } from '../jwt.ts';
import type { Provider } from '../provider.ts';

/** Samples of documentation and the keys of Supabase's local stack are known to everybody. */
function isOfSomebody(value: string): boolean {
  const token = jsonWebToken(value);
  if (token === undefined || Object.keys(token.claims).length === 0) return false;
  const { sub, name, iss } = token.claims;
  return sub !== '1234567890' && name !== 'John Doe' && iss !== 'supabase-demo';
}

export const provider: Provider = {
  id: 'jwt',
  name: 'JSON Web Tokens',
  types: [
    {
      id: 'jwt-signing-secret',
      name: 'JWT signing secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...SIGNING, reach: 'forging any token of the application' },
      signing: true,
      reason: 'Chosen freely: the key names it and the value must be as strong as what a generator makes.',
      source: 'https://www.rfc-editor.org/rfc/rfc7518',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[!-~]{16,256}/,
        context: {
          keys: [
            'jwt_secret',
            'jwt_secret_key',
            'jwt_key',
            'jwt_signing_key',
            'jwt_signing_secret',
            'jwt_access_secret',
            'jwt_refresh_secret',
            'jwt_private_key',
            'jwt_token_secret',
            'jwt_auth_secret',
            'jwt_access_token_secret',
            'jwt_refresh_token_secret',
            'access_token_secret',
            'refresh_token_secret',
          ],
          listedOnly: true,
        },
      },
      check: { exact: true, valid: isStrong },
      matches: [[{ of: 'base62', length: 44 }]],
      rejects: [['changeme-changeme']],
    },
    {
      id: 'jwt-token',
      name: 'JSON Web Token',
      kind: 'secret',
      certainty: 'likely',
      fallback: true,
      capability: { ...UNKNOWN, reach: 'what its issuer grants; its claims may say when it ends' },
      reason:
        'Header and payload are JSON objects and the header names an algorithm. Who issued it and whether it has ended stands in claims that anybody may write.',
      source: 'https://www.rfc-editor.org/rfc/rfc7519',
      checked: '2026-11-25',
      shape: JWT_SHAPE,
      check: { exact: true, valid: (value) => isOfSomebody(value) },
      complete: withClaims({ sub: 'service-7', iss: 'https://login.acme.io', iat: 1700000000 }),
      matches: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
      rejects: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
    },
    {
      id: 'jwt-private-jwk',
      name: 'private JSON Web Key',
      kind: 'secret',
      certainty: 'certain',
      signing: true,
      capability: { ...SIGNING, reach: 'forging or reading what was made for its public part' },
      reason: 'The private member d, or k of a symmetric key, beside a key type.',
      source: 'https://www.rfc-editor.org/rfc/rfc7517',
      checked: '2026-11-25',
      shape: { form: 'matcher', matcher: 'key-material' },
      matches: [[{ of: 'base64url', length: 43 }]],
      rejects: [[{ of: 'base64url', length: 8 }]],
    },
  ],
};
