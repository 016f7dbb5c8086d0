import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'onelogin',
  name: 'OneLogin',
  types: [
    {
      id: 'onelogin-client-secret',
      name: 'OneLogin API client secret or id',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'users and apps of one account, as far as its scope goes' },
      reason: '64 lower-case hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://developers.onelogin.com/api-docs/1/getting-started/working-with-api-credentials',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{64}/,
        context: { keys: ['onelogin_client_secret', 'onelogin_secret', 'onelogin_api_secret', 'onelogin_client_id'] },
      },
      matches: [[{ of: 'hex', length: 64 }]],
      rejects: [[{ of: 'hex', length: 21 }]],
    },
  ],
};
