import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'sauce-labs',
  name: 'Sauce Labs',
  words: ['saucelabs', 'sauce'],
  everyday: ['sauce'],
  types: [
    {
      id: 'sauce-labs-key',
      name: 'Sauce Labs access key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'account', destroys: 'yes', destroysBackups: 'unknown', scope: 'account', infrastructure: false },
      reason: 'A known form with a UUID; the shape says nothing alone, so the key must.',
      source: 'https://docs.saucelabs.com/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['sauce_access_key', 'saucelabs_access_key'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
    },
  ],
};
