import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'finnhub',
  name: 'Finnhub',
  types: [
    {
      id: 'finnhub-api-key',
      name: 'Finnhub API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'market data at the cost of the account', destroys: 'no' },
      reason:
        'Twenty and more lower-case letters and digits; the length is not documented: the bounds leave room, and the key must name it.',
      source: 'https://finnhub.io/docs/api/authentication',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[a-z0-9]{20,40}/,
        context: { keys: ['finnhub_api_key', 'finnhub_key', 'finnhub_token', 'finnhub_api_token'], headers: ['x-finnhub-token'] },
      },
      matches: [[{ of: 'lower62', length: 20 }]],
      rejects: [[{ of: 'lower62', length: 6 }]],
    },
  ],
};
