import { PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'bitfinex',
  name: 'Bitfinex',
  types: [
    {
      id: 'bitfinex-api-key',
      name: 'Bitfinex API key or secret',
      kind: 'secret',
      certainty: 'likely',
      capability: PAYMENTS,
      reason: '43 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.bitfinex.com/docs/rest-auth',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9_-]{43}/,
        context: { keys: ['bitfinex_api_secret', 'bitfinex_api_key', 'bitfinex_secret', 'bitfinex_key'] },
      },
      matches: [[{ of: 'base64url', length: 43 }]],
      rejects: [[{ of: 'base64url', length: 14 }]],
    },
  ],
};
