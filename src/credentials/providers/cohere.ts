import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'cohere',
  name: 'Cohere',
  words: ['cohere', 'cohereai'],
  types: [
    {
      id: 'cohere-api-key',
      name: 'Cohere API key',
      kind: 'secret',
      certainty: 'likely',
      capability: MODELS,
      reason: '40 letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.cohere.com/reference/about',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9A-Za-z]{40}/,
        context: { keys: ['cohere_api_key', 'co_api_key', 'cohere_key'], hosts: ['api.cohere.com', 'api.cohere.ai'] },
      },
      matches: [[{ of: 'base62', length: 40 }]],
      rejects: [[{ of: 'base62', length: 13 }]],
    },
  ],
};
