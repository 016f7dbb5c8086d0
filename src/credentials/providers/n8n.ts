import { API_ROLE } from '../capabilities.ts';
import { JWT_SHAPE, withClaims, claim } from '../jwt.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'n8n',
  name: 'n8n',
  types: [
    {
      id: 'n8n-key',
      name: 'n8n API key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'instance; encryption key decrypts stored credentials',
        destroys: 'yes',
        destroysBackups: 'unknown',
        scope: 'unknown',
        infrastructure: false,
      },
      reason: 'Known length 80.',
      source: 'https://docs.n8n.io/api/authentication/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['n8n_api_'], pattern: /n8n_api_[0-9a-f]{80}/ },
      matches: [['n8n_api_', { of: 'hex', length: 80 }]],
      rejects: [['n8n_api_', { of: 'hex', length: 26 }]],
    },
    {
      id: 'n8n-api-jwt',
      name: 'n8n API key (JWT)',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_ROLE, reach: 'workflows and credentials of one instance, as far as its user may go' },
      reason: 'A JWT whose issuer is n8n.',
      source: 'https://docs.n8n.io/api/authentication/',
      checked: '2026-11-25',
      shape: JWT_SHAPE,
      check: { exact: true, valid: (value) => claim(value, 'iss') === 'n8n' },
      complete: withClaims({ iss: 'n8n', aud: 'public-api', sub: 'a' }),
      matches: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
      rejects: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
    },
  ],
};
