import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'private-ai',
  name: 'Private AI',
  words: ['privateai'],
  types: [
    {
      id: 'private-ai-api-key',
      name: 'Private AI API key',
      kind: 'secret',
      certainty: 'likely',
      capability: MODELS,
      reason: '32 lower-case letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.private-ai.com/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[a-z0-9]{32}/,
        context: { keys: ['private_ai_api_key', 'privateai_api_key', 'private_ai_key'] },
      },
      matches: [[{ of: 'lower62', length: 32 }]],
      rejects: [[{ of: 'lower62', length: 10 }]],
    },
  ],
};
