import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'logz-io',
  name: 'Logz.io',
  words: ['logzio', 'logz'],
  types: [
    {
      id: 'logz-io-token',
      name: 'Logz.io API / shipping token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'account', destroys: 'depends', destroysBackups: 'unknown', scope: 'account', infrastructure: false },
      reason: 'A known form with a UUID; the shape says nothing alone, so the key must.',
      source: 'https://docs.logz.io/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['logzio_token', 'logzio_api_token'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
    },
  ],
};
