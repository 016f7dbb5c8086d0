import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'browserstack',
  name: 'BrowserStack',
  types: [
    {
      id: 'browserstack-key',
      name: 'BrowserStack access key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'account', destroys: 'yes', destroysBackups: 'unknown', scope: 'account', infrastructure: false },
      reason: 'Known length 20; the shape says nothing alone, so the key must.',
      source: 'https://www.browserstack.com/docs',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{20}/, context: { keys: ['browserstack_access_key'] } },
      matches: [[{ of: 'base62', length: 20 }]],
      rejects: [[{ of: 'base62', length: 6 }]],
    },
  ],
};
