import { PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'branch',
  name: 'Branch',
  types: [
    {
      id: 'branch-io-key',
      name: 'Branch app key',
      kind: 'publishable',
      certainty: 'likely',
      mode: (value) => (value.startsWith('key_live_') ? 'live' : 'test'),
      capability: PUBLIC,
      reason: 'Known length 32.',
      source: 'https://help.branch.io/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['key_live_', 'key_test_'], pattern: /(?:key_live_|key_test_)[A-Za-z0-9]{32}/ },
      matches: [
        ['key_live_', { of: 'base62', length: 32 }],
        ['key_test_', { of: 'base62', length: 32 }],
      ],
      rejects: [['key_live_', { of: 'base62', length: 10 }]],
    },
  ],
};
