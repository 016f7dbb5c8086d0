import { PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'coinbase',
  name: 'Coinbase',
  words: ['coinbase'],
  types: [
    {
      id: 'coinbase-legacy-key',
      name: 'Coinbase API key or secret (retired form)',
      kind: 'secret',
      certainty: 'likely',
      capability: PAYMENTS,
      reason: 'Sixteen letters and digits for keys, 32 or 64 characters for secrets: the key must name it. Newer keys are key blocks.',
      source: 'https://docs.cdp.coinbase.com/coinbase-app/authentication-authorization/api-key-authentication',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9_-]{64}|[A-Za-z0-9]{32}|[A-Za-z0-9]{16}/,
        context: { keys: ['coinbase_api_key', 'coinbase_api_secret', 'coinbase_secret', 'coinbase_access_token', 'coinbase_key'] },
      },
      matches: [[{ of: 'base62', length: 64 }], [{ of: 'base62', length: 16 }]],
      rejects: [[{ of: 'base62', length: 9 }]],
    },
  ],
};
