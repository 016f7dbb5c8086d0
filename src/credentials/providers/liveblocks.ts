import { PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'liveblocks',
  name: 'Liveblocks',
  types: [
    {
      id: 'liveblocks-key',
      name: 'Liveblocks secret key',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('sk_prod_') ? 'live' : 'test'),
      capability: {
        reach: 'one project environment',
        destroys: 'yes',
        destroysBackups: 'unknown',
        scope: 'environment',
        infrastructure: false,
      },
      reason: 'Known length 64.',
      source: 'https://liveblocks.io/docs',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['sk_prod_', 'sk_dev_'], pattern: /(?:sk_prod_|sk_dev_)[A-Za-z0-9_-]{64}/ },
      matches: [
        ['sk_prod_', { of: 'base64url', length: 64 }],
        ['sk_dev_', { of: 'base64url', length: 64 }],
      ],
      rejects: [['sk_prod_', { of: 'base64url', length: 21 }]],
    },
    {
      id: 'liveblocks-key-public',
      name: 'Liveblocks public key',
      kind: 'publishable',
      certainty: 'likely',
      mode: (value) => (value.startsWith('pk_prod_') ? 'live' : 'test'),
      capability: PUBLIC,
      reason: 'Known length 64.',
      source: 'https://liveblocks.io/docs',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['pk_prod_', 'pk_dev_'], pattern: /(?:pk_prod_|pk_dev_)[A-Za-z0-9_-]{64}/ },
      matches: [
        ['pk_prod_', { of: 'base64url', length: 64 }],
        ['pk_dev_', { of: 'base64url', length: 64 }],
      ],
      rejects: [['pk_prod_', { of: 'base64url', length: 21 }]],
    },
  ],
};
