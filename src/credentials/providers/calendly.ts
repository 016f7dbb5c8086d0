import { API_ACCOUNT } from '../capabilities.ts';
import { JWT_SHAPE, withClaims, issuerHost } from '../jwt.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'calendly',
  name: 'Calendly',
  types: [
    {
      id: 'calendly-token',
      name: 'Calendly personal access token',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_ACCOUNT, reach: 'events and settings of one user' },
      reason: 'A JWT whose issuer is Calendly.',
      source: 'https://developer.calendly.com/how-to-authenticate-with-personal-access-tokens',
      checked: '2026-11-25',
      shape: JWT_SHAPE,
      check: { exact: true, valid: (value) => issuerHost(value) === 'auth.calendly.com' },
      complete: withClaims({ iss: 'https://auth.calendly.com', user_uuid: 'a' }),
      matches: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
      rejects: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
    },
  ],
};
