import { PLATFORM_ROLE } from '../capabilities.ts';
import { JWT_SHAPE, withClaims, claim } from '../jwt.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'argo-cd',
  name: 'Argo CD',
  types: [
    {
      id: 'argo-cd-token',
      name: 'Argo CD API token',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...PLATFORM_ROLE, reach: 'applications of one cluster, as far as its role goes: it can prune what they run' },
      reason: 'A JWT whose issuer is argocd.',
      source: 'https://argo-cd.readthedocs.io/en/stable/operator-manual/user-management/',
      checked: '2026-11-25',
      shape: JWT_SHAPE,
      check: { exact: true, valid: (value) => claim(value, 'iss') === 'argocd' },
      complete: withClaims({ iss: 'argocd', sub: 'ci:apiKey', iat: 1700000000 }),
      matches: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
      rejects: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
    },
  ],
};
