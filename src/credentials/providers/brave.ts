import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'brave',
  name: 'Brave',
  words: ['brave', 'bravesearch'],
  everyday: ['brave'],
  types: [
    {
      id: 'brave-search-api-key',
      name: 'Brave Search API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...MODELS, reach: 'searches at the cost of the account', destroys: 'no' },
      reason: 'Some thirty characters behind three letters: the key or header must name it.',
      source: 'https://api-dashboard.search.brave.com/app/documentation/web-search/get-started',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /BSA[A-Za-z0-9_-]{24,40}/,
        context: { keys: ['brave_api_key', 'brave_search_api_key', 'brave_search_key'], headers: ['x-subscription-token'] },
      },
      matches: [['BSA', { of: 'base64url', length: 24 }]],
      rejects: [['BSA', { of: 'base64url', length: 8 }]],
    },
  ],
};
