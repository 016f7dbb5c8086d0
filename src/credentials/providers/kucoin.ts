import { PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'kucoin',
  name: 'KuCoin',
  types: [
    {
      id: 'kucoin-api-secret',
      name: 'KuCoin API secret or key',
      kind: 'secret',
      certainty: 'likely',
      capability: PAYMENTS,
      reason: 'A UUID for secrets, 24 hexadecimal digits for keys: the key must name it.',
      source: 'https://www.kucoin.com/docs-new/authentication',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{24}/,
        context: { keys: ['kucoin_api_secret', 'kucoin_secret', 'kucoin_secret_key', 'kucoin_api_key', 'kucoin_access_token'] },
      },
      matches: [[{ of: 'uuid', length: 36 }], [{ of: 'hex', length: 24 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
