import { API_ACCOUNT } from '../capabilities.ts';
import { isStrong } from '../strength.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'meilisearch',
  name: 'Meilisearch',
  words: ['meilisearch', 'meili'],
  types: [
    {
      id: 'meilisearch-key',
      name: 'Meilisearch master or API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'every index of one server: the master key; less for others', destroys: 'depends' },
      reason: '64 hexadecimal digits for keys, sixteen characters and more for master keys: the key must name it.',
      source: 'https://www.meilisearch.com/docs/learn/security/basic_security',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{64}|[A-Za-z0-9_+/=-]{16,128}/,
        context: {
          keys: [
            'meili_master_key',
            'meilisearch_master_key',
            'meilisearch_api_key',
            'meili_api_key',
            'meilisearch_key',
            'meilisearch_admin_key',
          ],
        },
      },
      check: { exact: true, valid: isStrong },
      matches: [[{ of: 'hex', length: 64 }], [{ of: 'base62', length: 32 }]],
      rejects: [[{ of: 'hex', length: 6 }]],
    },
  ],
};
