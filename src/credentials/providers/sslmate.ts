import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'sslmate',
  name: 'SSLMate',
  types: [
    {
      id: 'sslmate-api-key',
      name: 'SSLMate API key',
      kind: 'secret',
      certainty: 'likely',
      capability: API_ACCOUNT,
      reason: '36 characters, with or without an id before them: the key must name it.',
      source: 'https://sslmate.com/help/reference/apiv2',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /(?:[A-Za-z0-9]{1,8}_)?[A-Za-z0-9]{30,36}/,
        context: { keys: ['sslmate_api_key', 'sslmate_key', 'sslmate_api_credentials'] },
      },
      matches: [[{ of: 'base62', length: 36 }]],
      rejects: [[{ of: 'base62', length: 9 }]],
    },
  ],
};
