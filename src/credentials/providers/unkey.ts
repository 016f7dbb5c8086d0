import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'unkey',
  name: 'Unkey',
  types: [
    {
      id: 'unkey-root-key',
      name: 'Unkey root key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'creates/deletes API keys',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
      },
      reason: 'Known length 20 to 32.',
      source: 'https://www.unkey.com/docs',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['unkey_'], pattern: /unkey_[A-Za-z0-9]{20,32}/ },
      matches: [['unkey_', { of: 'base62', length: 26 }]],
      rejects: [['unkey_', { of: 'base62', length: 8 }]],
    },
  ],
};
