import { API_ACCOUNT } from '../capabilities.ts';
import { JWT_SHAPE, withClaims, claim, jsonWebToken } from '../jwt.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'monday',
  name: 'monday.com',
  types: [
    {
      id: 'monday-api-token',
      name: 'monday.com API token',
      kind: 'secret',
      certainty: 'certain',
      account: (value) => `monday:${String(jsonWebToken(value)?.claims['actid'])}`,
      capability: { ...API_ACCOUNT, reach: 'the boards of one user', destroys: 'yes' },
      reason: 'A JWT with the claims tid, per and actid, which name the token, its right and the account.',
      source: 'https://developer.monday.com/api-reference/docs/authentication',
      checked: '2026-11-25',
      shape: JWT_SHAPE,
      check: { exact: true, valid: (value) => Number.isInteger(jsonWebToken(value)?.claims['tid']) && claim(value, 'per') !== '' },
      complete: withClaims({ tid: 123456789, uid: 1234567, per: 'me:write', actid: 1234, rgn: 'use1' }),
      matches: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
      rejects: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
    },
  ],
};
