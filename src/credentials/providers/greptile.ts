import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'greptile',
  name: 'Greptile',
  types: [
    {
      id: 'greptile-api-key',
      name: 'Greptile API key',
      kind: 'secret',
      certainty: 'likely',
      capability: MODELS,
      reason: '48 characters of base 64: the key must name it.',
      source: 'https://www.greptile.com/docs/introduction',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9+/]{46,48}={0,2}/,
        context: { keys: ['greptile_api_key', 'greptile_key', 'greptile_token'] },
      },
      matches: [[{ of: 'base62', length: 48 }]],
      rejects: [[{ of: 'base62', length: 12 }]],
    },
  ],
};
