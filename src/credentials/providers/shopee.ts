import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'shopee',
  name: 'Shopee',
  types: [
    {
      id: 'shopee-partner-key',
      name: 'Shopee Open Platform partner key',
      kind: 'secret',
      certainty: 'likely',
      capability: API_ACCOUNT,
      reason: '64 hexadecimal digits; newer keys put a marker into the same length: the key must name it.',
      source: 'https://open.shopee.com/developer-guide/16',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /(?:shpk)?[0-9a-f]{60,64}/,
        context: { keys: ['shopee_partner_key', 'shopee_api_key', 'shopee_secret', 'shopee_secret_key'] },
      },
      matches: [[{ of: 'hex', length: 64 }]],
      rejects: [[{ of: 'hex', length: 12 }]],
    },
  ],
};
