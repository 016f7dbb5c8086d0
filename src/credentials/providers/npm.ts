import { API_ROLE } from '../capabilities.ts';
import { crc32Base62 } from '../checksums/crc32.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'npm',
  name: 'npm',
  words: ['npm', 'npmjs', 'npmrc'],
  types: [
    {
      id: 'npm-access-token',
      name: 'npm access token',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        reach: 'publishing the packages that it was granted',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
        narrower: 'a granular token for one package, or trusted publishing without a token',
        rotate: 'https://docs.npmjs.com/revoking-access-tokens',
      },
      source: 'https://docs.npmjs.com/about-access-tokens',
      checked: '2026-11-25',
      reason: 'Thirty characters and six of checksum, as GitHub tokens.',
      shape: { form: 'token', anchors: ['npm_'], pattern: /npm_[0-9A-Za-z]{36}/ },
      check: { exact: true, valid: (value) => crc32Base62(value.slice(4, -6)) === value.slice(-6) },
      complete: (value) => value.slice(0, -6) + crc32Base62(value.slice(4, -6)),
      matches: [['npm_', { of: 'base62', length: 36 }]],
      rejects: [['npm_', { of: 'base62', length: 30 }]],
    },
    {
      id: 'npm-legacy-token',
      name: 'npm access token (before prefixes)',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        ...API_ROLE,
        rotate: 'https://docs.npmjs.com/revoking-access-tokens',
        reach: 'packages of the user; on npm itself these are revoked, other registries still issue them',
      },
      reason: 'A UUID: the key or the file must name it.',
      source: 'https://docs.npmjs.com/about-access-tokens',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['npm_token', 'node_auth_token', 'npm_auth_token', 'npm_access_token', 'npm_authtoken'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
    },
  ],
};
