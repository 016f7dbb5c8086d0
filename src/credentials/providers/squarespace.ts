import { API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'squarespace',
  name: 'Squarespace',
  types: [
    {
      id: 'squarespace-api-key',
      name: 'Squarespace API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_PROJECT, reach: 'orders, products and contacts of one site, as far as its permissions go' },
      reason: 'A UUID: the shape says nothing alone, so a name or host near it must.',
      source: 'https://developers.squarespace.com/commerce-apis/authentication-and-permissions',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['squarespace_api_key', 'squarespace_access_token', 'squarespace_token', 'squarespace_key'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
    },
  ],
};
