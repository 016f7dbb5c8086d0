import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'serpapi',
  name: 'SerpApi',
  types: [
    {
      id: 'serpapi-api-key',
      name: 'SerpApi API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...MODELS, reach: 'searches at the cost of the account', destroys: 'no' },
      reason: '64 lower-case hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://serpapi.com/search-api',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{64}/,
        context: { keys: ['serpapi_api_key', 'serpapi_key', 'serp_api_key', 'serpapi_token'] },
      },
      matches: [[{ of: 'hex', length: 64 }]],
      rejects: [[{ of: 'hex', length: 21 }]],
    },
  ],
};
