import { PLATFORM_ROLE } from '../capabilities.ts';
import { JWT_SHAPE, withClaims, claim } from '../jwt.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'scalr',
  name: 'Scalr',
  types: [
    {
      id: 'scalr-api-token',
      name: 'Scalr API token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...PLATFORM_ROLE, reach: 'runs and state of workspaces, as far as its role goes' },
      reason: 'A JWT whose id begins with at- and whose issuer is user.',
      source: 'https://docs.scalr.io/docs/api-tokens',
      checked: '2026-11-25',
      shape: JWT_SHAPE,
      check: { exact: true, valid: (value) => claim(value, 'iss') === 'user' && claim(value, 'jti').startsWith('at-') },
      complete: withClaims({ iss: 'user', jti: 'at-0123456789' }),
      matches: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
      rejects: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
    },
  ],
};
