import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'kagi',
  name: 'Kagi',
  types: [
    {
      id: 'kagi-api-key',
      name: 'Kagi API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...MODELS, reach: 'searches at the cost of the account', destroys: 'no' },
      reason: '11 base64url characters and 43 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://help.kagi.com/kagi/api/overview.html',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9_-]{11}\.[A-Za-z0-9_-]{43}/,
        context: { keys: ['kagi_api_key', 'kagi_api_token', 'kagi_token'] },
      },
      matches: [[{ of: 'base64url', length: 11 }, '.', { of: 'base64url', length: 43 }]],
      rejects: [[{ of: 'base64url', length: 11 }, '.', { of: 'base64url', length: 14 }]],
    },
  ],
};
