import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'stackhawk',
  name: 'StackHawk',
  types: [
    {
      id: 'stackhawk-key',
      name: 'StackHawk API key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'not documented in what was read',
        destroys: 'unknown',
        destroysBackups: 'no',
        scope: 'unknown',
        infrastructure: false,
      },
      reason: 'Known parts of 20 and 20.',
      source: 'https://docs.stackhawk.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['hawk.'], pattern: /hawk\.[A-Za-z0-9_-]{20}\.[A-Za-z0-9_-]{20}/ },
      matches: [['hawk.', { of: 'base64url', length: 20 }, '.', { of: 'base64url', length: 20 }]],
      rejects: [['hawk.', { of: 'base64url', length: 20 }, '.', { of: 'base64url', length: 6 }]],
    },
  ],
};
