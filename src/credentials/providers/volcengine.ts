import { PLATFORM_ROLE, PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'volcengine',
  name: 'Volcengine',
  words: ['volcengine', 'volc'],
  types: [
    {
      id: 'volcengine-access-key-id',
      name: 'Volcengine access key id',
      kind: 'identifier',
      certainty: 'likely',
      capability: PUBLIC,
      reason: 'The marker and base 64 whose length varies. An identifier: useless alone.',
      source: 'https://www.volcengine.com/docs/6291/65568',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['AKLT'],
        pattern: /AKLT[A-Za-z0-9+/]{20,80}={0,2}/,
      },
      matches: [['AKLT', { of: 'base62', length: 43 }]],
      rejects: [['AKLT', { of: 'base62', length: 8 }]],
    },
    {
      id: 'volcengine-secret-access-key',
      name: 'Volcengine secret access key',
      kind: 'secret',
      certainty: 'likely',
      capability: PLATFORM_ROLE,
      reason: 'Base 64 of forty characters and more: the key must name it.',
      source: 'https://www.volcengine.com/docs/6291/65568',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9+/]{40,80}={0,2}/,
        context: {
          keys: [
            'volc_secretkey',
            'volc_secret_key',
            'volcengine_secret_key',
            'volcengine_secret_access_key',
            'volc_secret_access_key',
            'volc_sk',
          ],
        },
      },
      matches: [[{ of: 'base62', length: 58 }, '==']],
      rejects: [[{ of: 'base62', length: 9 }]],
    },
  ],
};
