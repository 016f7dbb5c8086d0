import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'pipedream',
  name: 'Pipedream',
  types: [
    {
      id: 'pipedream-api-key',
      name: 'Pipedream API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'workflows and sources of one user', destroys: 'yes' },
      reason: '32 lower-case hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://pipedream.com/docs/rest-api/auth',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{32}/,
        context: { keys: ['pipedream_api_key', 'pipedream_key', 'pd_api_key', 'pipedream_token'] },
      },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
