import { PLATFORM_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'couchbase',
  name: 'Couchbase',
  words: ['couchbase', 'capella'],
  everyday: ['capella'],
  types: [
    {
      id: 'couchbase-capella-api-key',
      name: 'Couchbase Capella API key',
      kind: 'secret',
      certainty: 'likely',
      capability: PLATFORM_ROLE,
      reason: 'Sixty and more characters of base 64: the key must name it.',
      source: 'https://docs.couchbase.com/cloud/management-api-guide/management-api-start.html',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9+/_-]{60,120}={0,2}/,
        context: {
          keys: [
            'capella_api_key',
            'couchbase_api_key',
            'capella_api_secret',
            'capella_api_key_secret',
            'couchbase_capella_api_key',
            'couchbase_capella_token',
          ],
        },
      },
      matches: [[{ of: 'base62', length: 86 }]],
      rejects: [[{ of: 'base62', length: 12 }]],
    },
  ],
};
