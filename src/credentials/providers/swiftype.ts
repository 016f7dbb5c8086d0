import { API_PROJECT, PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'swiftype',
  name: 'Elastic App Search',
  words: ['swiftype', 'appsearch', 'elasticappsearch'],
  types: [
    {
      id: 'swiftype-private-key',
      name: 'Elastic App Search private or admin key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_PROJECT, reach: 'documents; admin keys also engines and keys', destroys: 'yes' },
      reason: '24 lower-case letters and digits behind an everyday word: the key must name it.',
      source: 'https://www.elastic.co/guide/en/app-search/current/authentication.html',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /(?:private|admin)-[a-z0-9]{20,30}/,
        context: {
          keys: [
            'app_search_key',
            'swiftype_key',
            'swiftype_api_key',
            'app_search_private_key',
            'app_search_api_key',
            'elastic_app_search_private_key',
            'app_search_admin_key',
          ],
        },
      },
      matches: [['private-', { of: 'lower62', length: 24 }]],
      rejects: [['private-', { of: 'lower62', length: 6 }]],
    },
    {
      id: 'swiftype-search-key',
      name: 'Elastic App Search search key',
      kind: 'publishable',
      certainty: 'likely',
      capability: { ...PUBLIC, reach: 'searching' },
      reason: '24 lower-case letters and digits behind an everyday word; pages ship it.',
      source: 'https://www.elastic.co/guide/en/app-search/current/authentication.html',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /search-[a-z0-9]{20,30}/,
        context: {
          keys: [
            'app_search_key',
            'swiftype_key',
            'swiftype_api_key',
            'app_search_search_key',
            'app_search_public_key',
            'elastic_app_search_search_key',
          ],
        },
      },
      matches: [['search-', { of: 'lower62', length: 24 }]],
      rejects: [['search-', { of: 'lower62', length: 6 }]],
    },
  ],
};
