import { PLATFORM_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'bunny-net',
  name: 'bunny.net',
  words: ['bunny', 'bunnynet', 'bunnycdn'],
  everyday: ['bunny'],
  types: [
    {
      id: 'bunny-net-api-key',
      name: 'bunny.net API key or storage password',
      kind: 'secret',
      certainty: 'likely',
      capability: PLATFORM_ACCOUNT,
      reason: 'One or two UUIDs; storage passwords are six groups of hexadecimal digits.',
      source: 'https://docs.bunny.net/docs/api-authentication',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern:
          /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{4}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: {
          keys: [
            'bunny_api_key',
            'bunnycdn_api_key',
            'bunny_access_key',
            'bunny_storage_password',
            'bunny_storage_api_key',
            'bunnynet_api_key',
          ],
        },
      },
      matches: [
        [
          { of: 'uuid', length: 36 },
          { of: 'uuid', length: 36 },
        ],
        [{ of: 'uuid', length: 36 }],
      ],
      rejects: [[{ of: 'hex', length: 20 }]],
    },
  ],
};
