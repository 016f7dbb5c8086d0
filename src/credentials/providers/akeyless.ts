import { API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'akeyless',
  name: 'Akeyless',
  types: [
    {
      id: 'akeyless-access-key',
      name: 'Akeyless access key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ROLE, reach: 'the secrets that its role may read' },
      reason: 'Base 64 of 32 bytes: the key must name it.',
      source: 'https://docs.akeyless.io/docs/api-key',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9+/]{43}=/,
        context: { keys: ['akeyless_access_key', 'akeyless_key', 'akeyless_api_key'] },
      },
      matches: [[{ of: 'base64', length: 43 }, '=']],
      rejects: [[{ of: 'base64', length: 14 }, '=']],
    },
  ],
};
