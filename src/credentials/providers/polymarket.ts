import { PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'polymarket',
  name: 'Polymarket',
  words: ['polymarket', 'poly', 'clob'],
  everyday: ['poly', 'clob'],
  types: [
    {
      id: 'polymarket-api-secret',
      name: 'Polymarket API secret or passphrase',
      kind: 'secret',
      certainty: 'likely',
      capability: PAYMENTS,
      reason: 'Base 64 of 32 bytes for secrets, 64 hexadecimal digits for passphrases: the key must name it.',
      source: 'https://docs.polymarket.com/developers/CLOB/authentication',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9_-]{43}=|[0-9a-f]{64}/,
        context: {
          keys: ['polymarket_api_secret', 'poly_api_secret', 'clob_secret', 'clob_api_secret', 'polymarket_secret', 'clob_pass_phrase'],
        },
      },
      matches: [[{ of: 'base62', length: 43 }, '=']],
      rejects: [[{ of: 'base62', length: 10 }]],
    },
  ],
};
