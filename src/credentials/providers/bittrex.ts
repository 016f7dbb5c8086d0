import { PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'bittrex',
  name: 'Bittrex',
  types: [
    {
      id: 'bittrex-api-key',
      name: 'Bittrex API key or secret (the exchange has closed)',
      kind: 'secret',
      certainty: 'likely',
      capability: PAYMENTS,
      reason: '32 lower-case letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://bittrex.github.io/api/v3',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[a-z0-9]{32}/,
        context: { keys: ['bittrex_api_key', 'bittrex_secret', 'bittrex_api_secret', 'bittrex_secret_key', 'bittrex_access_key'] },
      },
      matches: [[{ of: 'lower62', length: 32 }]],
      rejects: [[{ of: 'lower62', length: 10 }]],
    },
  ],
};
