import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'mistral',
  name: 'Mistral AI',
  words: ['mistral', 'mistralai'],
  types: [
    {
      id: 'mistral-api-key',
      name: 'Mistral AI API key',
      kind: 'secret',
      certainty: 'likely',
      capability: MODELS,
      reason: '32 letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.mistral.ai/getting-started/quickstart/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9A-Za-z]{32}/,
        context: { keys: ['mistral_api_key', 'mistralai_api_key', 'mistral_key'], hosts: ['api.mistral.ai'] },
      },
      matches: [[{ of: 'base62', length: 32 }]],
      rejects: [[{ of: 'base62', length: 10 }]],
    },
  ],
};
