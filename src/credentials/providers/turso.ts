import { JWT_SHAPE, withClaims, claim, jsonWebToken } from '../jwt.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'turso',
  name: 'Turso',
  types: [
    {
      id: 'turso-auth-token',
      name: 'Turso database token',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        reach: 'one database or one group of them; the claim a says whether it may write',
        destroys: 'depends',
        destroysBackups: 'no',
        scope: 'project',
        infrastructure: false,
        rotate: 'turso db tokens invalidate',
      },
      reason: 'A JWT signed with EdDSA whose claim a is ro or rw.',
      source: 'https://docs.turso.tech/sdk/authentication',
      checked: '2026-11-25',
      shape: JWT_SHAPE,
      check: {
        exact: true,
        valid: (value) => /^r[ow]$/.test(claim(value, 'a')) && /^EdDSA$/.test(String(jsonWebToken(value)?.header['alg'])),
      },
      complete: withClaims({ a: 'rw', id: '0a1b2c3d', iat: 1700000000 }, { alg: 'EdDSA' }),
      matches: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
      rejects: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
    },
  ],
};
