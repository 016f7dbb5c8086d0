import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'customer-io',
  name: 'Customer.io',
  words: ['customerio', 'customer_io', 'cio'],
  everyday: ['cio'],
  types: [
    {
      id: 'customer-io-api-key',
      name: 'Customer.io API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'people and messages of one workspace', destroys: 'yes' },
      reason: 'Twenty hexadecimal digits for tracking, 32 for the app API: the key must name it.',
      source: 'https://docs.customer.io/accounts-and-workspaces/managing-credentials/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{32}|[0-9a-f]{20}/,
        context: {
          keys: [
            'customerio_api_key',
            'customer_io_api_key',
            'customerio_app_api_key',
            'customerio_tracking_api_key',
            'customerio_key',
            'cio_api_key',
          ],
        },
      },
      matches: [[{ of: 'hex', length: 32 }], [{ of: 'hex', length: 20 }]],
      rejects: [[{ of: 'hex', length: 9 }]],
    },
  ],
};
