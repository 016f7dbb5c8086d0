import { API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'infomaniak',
  name: 'Infomaniak',
  types: [
    {
      id: 'infomaniak-api-token',
      name: 'Infomaniak API token',
      kind: 'secret',
      certainty: 'likely',
      capability: API_ROLE,
      reason: '60 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://developer.infomaniak.com/docs/api',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9_-]{60,100}/,
        context: { keys: ['infomaniak_token', 'infomaniak_api_token'] },
      },
      matches: [[{ of: 'base64url', length: 60 }]],
      rejects: [[{ of: 'base64url', length: 20 }]],
    },
  ],
};
