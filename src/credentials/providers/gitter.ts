import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'gitter',
  name: 'Gitter',
  types: [
    {
      id: 'gitter-access-token',
      name: 'Gitter access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'messages of one user' },
      reason: '40 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://developer.gitter.im/docs/authentication',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9_-]{40}/,
        context: { keys: ['gitter_access_token', 'gitter_token', 'gitter_api_token'] },
      },
      matches: [[{ of: 'base64url', length: 40 }]],
      rejects: [[{ of: 'base64url', length: 13 }]],
    },
  ],
};
