import { API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'looker',
  name: 'Google Looker',
  words: ['looker', 'lookersdk'],
  types: [
    {
      id: 'looker-client-secret',
      name: 'Looker API client secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ROLE, reach: 'what the user may do on one instance' },
      reason: '24 letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://cloud.google.com/looker/docs/api-auth',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9]{24}/,
        context: { keys: ['lookersdk_client_secret', 'looker_client_secret', 'looker_api_secret', 'looker_secret'] },
      },
      matches: [[{ of: 'base62', length: 24 }]],
      rejects: [[{ of: 'base62', length: 8 }]],
    },
  ],
};
