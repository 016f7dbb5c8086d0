import { API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'gumroad',
  name: 'Gumroad',
  types: [
    {
      id: 'gumroad-access-token',
      name: 'Gumroad access token',
      kind: 'secret',
      certainty: 'likely',
      capability: API_ROLE,
      reason: '43 base64url characters, or 64 hexadecimal digits: the key must name it.',
      source: 'https://gumroad.com/api',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9_-]{43}|[0-9a-f]{64}/,
        context: { keys: ['gumroad_access_token', 'gumroad_token', 'gumroad_api_key', 'gumroad_client_secret'] },
      },
      matches: [[{ of: 'base62', length: 43 }]],
      rejects: [[{ of: 'base62', length: 10 }]],
    },
  ],
};
