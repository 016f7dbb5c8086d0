import { API_PROJECT } from '../capabilities.ts';
import { JWT_SHAPE, withClaims, claim } from '../jwt.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'prisma',
  name: 'Prisma',
  types: [
    {
      id: 'prisma-api-key',
      name: 'Prisma Accelerate or Prisma Postgres API key',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_PROJECT, reach: 'one database through its proxy', destroys: 'yes' },
      reason: 'A JWT that names a tenant and holds a key.',
      source: 'https://www.prisma.io/docs/accelerate/getting-started',
      checked: '2026-11-25',
      shape: JWT_SHAPE,
      check: {
        exact: true,
        valid: (value) => claim(value, 'tenant_id') !== '' && (claim(value, 'api_key') !== '' || claim(value, 'secure_key') !== ''),
      },
      complete: withClaims({ api_key: '0a1b2c3d', tenant_id: 'a', internal_secret: 'b' }),
      matches: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
      rejects: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
    },
  ],
};
