import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'wise',
  name: 'Wise',
  words: ['wise', 'transferwise'],
  everyday: ['wise'],
  types: [
    {
      id: 'wise-token',
      name: 'Wise API token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'transfers', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'A known form with a UUID; the shape says nothing alone, so the key must.',
      source: 'https://docs.wise.com/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['wise_api_token', 'transferwise_token', 'wise_api_key'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
    },
  ],
};
