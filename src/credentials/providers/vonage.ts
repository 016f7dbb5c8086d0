import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'vonage',
  name: 'Vonage',
  words: ['vonage', 'nexmo'],
  types: [
    {
      id: 'vonage-api-secret',
      name: 'Vonage API secret',
      kind: 'secret',
      certainty: 'likely',
      capability: API_ACCOUNT,
      reason: '16 letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://developer.vonage.com/en/account/concepts/api-secrets',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9]{16}/,
        context: { keys: ['vonage_api_secret', 'nexmo_api_secret', 'nexmo_secret', 'vonage_secret', 'nexmo_api_secret_key'] },
      },
      matches: [[{ of: 'base62', length: 16 }]],
      rejects: [[{ of: 'base62', length: 5 }]],
    },
  ],
};
