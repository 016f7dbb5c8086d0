import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'voyage',
  name: 'Voyage AI',
  words: ['voyageai', 'voyage'],
  everyday: ['voyage'],
  types: [
    {
      id: 'voyage-api-key',
      name: 'Voyage AI API key',
      kind: 'secret',
      certainty: 'likely',
      capability: MODELS,
      reason: '43 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.voyageai.com/docs/api-key-and-installation',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /pa-[A-Za-z0-9_-]{43}/,
        context: { keys: ['voyage_api_key', 'voyageai_api_key'], hosts: ['api.voyageai.com'] },
      },
      matches: [['pa-', { of: 'base64url', length: 43 }]],
      rejects: [['pa-', { of: 'base64url', length: 14 }]],
    },
  ],
};
