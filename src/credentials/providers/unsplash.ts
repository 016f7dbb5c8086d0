import { API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'unsplash',
  name: 'Unsplash',
  types: [
    {
      id: 'unsplash-access-key',
      name: 'Unsplash access or secret key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_PROJECT, reach: 'one app', destroys: 'no' },
      reason: '43 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://unsplash.com/documentation',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9_-]{43}/,
        context: {
          keys: [
            'unsplash_access_key',
            'unsplash_secret_key',
            'unsplash_client_secret',
            'unsplash_api_key',
            'unsplash_key',
            'unsplash_access_token',
          ],
        },
      },
      matches: [[{ of: 'base64url', length: 43 }]],
      rejects: [[{ of: 'base64url', length: 14 }]],
    },
  ],
};
