import { API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'beamer',
  name: 'Beamer',
  types: [
    {
      id: 'beamer-api-key',
      name: 'Beamer API key',
      kind: 'secret',
      certainty: 'likely',
      capability: API_PROJECT,
      reason: '44 characters behind a short marker: the key or header must name it.',
      source: 'https://www.getbeamer.com/api',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /b_[A-Za-z0-9_+/=-]{44}/,
        context: { keys: ['beamer_api_key', 'beamer_key', 'beamer_token', 'beamer_api_token'], headers: ['beamer-api-key'] },
      },
      matches: [['b_', { of: 'base62', length: 44 }]],
      rejects: [['b_', { of: 'base62', length: 9 }]],
    },
  ],
};
