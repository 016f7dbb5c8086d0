import { PLATFORM_ROLE } from '../capabilities.ts';
import { JWT_SHAPE, withClaims, claim, audiences } from '../jwt.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'temporal',
  name: 'Temporal',
  types: [
    {
      id: 'temporal-cloud-api-key',
      name: 'Temporal Cloud API key',
      kind: 'secret',
      certainty: 'certain',
      account: (value) => `temporal:${claim(value, 'account_id')}`,
      capability: { ...PLATFORM_ROLE, reach: 'namespaces, as far as the role of its user or service account goes' },
      reason: 'A JWT whose audience is temporal.io; it names the account.',
      source: 'https://docs.temporal.io/cloud/api-keys',
      checked: '2026-11-25',
      shape: JWT_SHAPE,
      check: { exact: true, valid: (value) => audiences(value).includes('temporal.io') },
      complete: withClaims({ account_id: 'a2dd6', aud: ['temporal.io'], key_id: 'a', iss: 'temporal.io' }),
      matches: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
      rejects: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
    },
  ],
};
