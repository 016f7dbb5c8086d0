import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'robinhood',
  name: 'Robinhood',
  types: [
    {
      id: 'robinhood-crypto-key',
      name: 'Robinhood crypto trading API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'crypto trades', destroys: 'no', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'A known form with a UUID.',
      source: 'https://docs.robinhood.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['rh-api-'], pattern: /rh-api-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/ },
      matches: [['rh-api-', { of: 'uuid', length: 36 }]],
      rejects: [['rh-api-', { of: 'hex', length: 20 }]],
    },
  ],
};
