import { API_PROJECT, PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'algolia',
  name: 'Algolia',
  types: [
    {
      id: 'algolia-admin-key',
      name: 'Algolia admin API key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        ...API_PROJECT,
        reach: 'every index and key of one application',
        destroys: 'yes',
        narrower: 'a key limited to indexes and operations',
      },
      reason: '32 hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://www.algolia.com/doc/guides/security/api-keys/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{32}/,
        context: { keys: ['algolia_admin_key', 'algolia_admin_api_key', 'algolia_write_key', 'algolia_api_key', 'algolia_write_api_key'] },
      },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
    {
      id: 'algolia-search-key',
      name: 'Algolia search-only API key',
      kind: 'publishable',
      certainty: 'likely',
      capability: PUBLIC,
      reason: '32 hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://www.algolia.com/doc/guides/security/api-keys/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{32}/,
        context: { keys: ['algolia_search_key', 'algolia_search_api_key', 'algolia_search_only_api_key'] },
      },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
