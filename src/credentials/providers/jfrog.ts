import { PLATFORM_ROLE } from '../capabilities.ts';
import { JWT_SHAPE, withClaims, claim } from '../jwt.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'jfrog',
  name: 'JFrog',
  types: [
    {
      id: 'jfrog-api-key',
      name: 'JFrog Artifactory API key (deprecated)',
      kind: 'secret',
      certainty: 'certain',
      capability: { reach: 'user permissions', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'Known length 69.',
      source: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['AKCp'], pattern: /AKCp[A-Za-z0-9]{69}/ },
      matches: [['AKCp', { of: 'base62', length: 69 }]],
      rejects: [['AKCp', { of: 'base62', length: 23 }]],
    },
    {
      id: 'jfrog-reference-token',
      name: 'JFrog reference token',
      kind: 'secret',
      certainty: 'certain',
      capability: { reach: 'scoped permissions', destroys: 'unknown', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason:
        'Base 64 of the kind, a version, the time it ends and a random part: 64 characters in all, with room for another random part.',
      source: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['cmVmdGtu'], pattern: /cmVmdGtu[A-Za-z0-9+/]{50,60}={0,2}/ },
      matches: [['cmVmdGtu', { of: 'base62', length: 56 }]],
      rejects: [['cmVmdGtu', { of: 'base62', length: 18 }]],
    },
    {
      id: 'jfrog-access-token',
      name: 'JFrog identity or access token (JWT)',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...PLATFORM_ROLE,
        reach: 'repositories, as far as the scope in its claims goes; applied-permissions/admin is everything',
      },
      reason: 'A JWT whose subject or issuer is a JFrog service.',
      source: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
      checked: '2026-11-25',
      shape: JWT_SHAPE,
      check: {
        exact: true,
        valid: (value) => /^jf(?:ac|xr|ds|me|pip)@/.test(claim(value, 'sub')) || /^jf(?:ac|xr|ds|me|pip)@/.test(claim(value, 'iss')),
      },
      complete: withClaims({ sub: 'jfac@01abc/users/ci', iss: 'jfac@01abc', scp: 'applied-permissions/user' }),
      matches: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
      rejects: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
    },
  ],
};
