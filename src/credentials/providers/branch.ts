import { API_PROJECT, PUBLIC } from '../capabilities.ts';
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
    {
      id: 'branch-secret',
      name: 'Branch secret',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('secret_live_') ? 'live' : 'test'),
      capability: { ...API_PROJECT, reach: 'links and data of one app', destroys: 'yes' },
      reason: 'The marker says the mode; the length is not documented, so the bounds are a guess.',
      source: 'https://help.branch.io/developers-hub/reference/authentication',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['secret_live_', 'secret_test_'],
        pattern: /secret_(?:live|test)_[A-Za-z0-9]{20,80}/,
      },
      matches: [['secret_live_', { of: 'base62', length: 32 }]],
      rejects: [['secret_live_', { of: 'base62', length: 8 }]],
    },
  ],
};
