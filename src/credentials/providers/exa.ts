import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'exa',
  name: 'Exa',
  words: ['exa', 'exasearch'],
  everyday: ['exa'],
  types: [
    {
      id: 'exa-api-key',
      name: 'Exa API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...MODELS, reach: 'searches at the cost of the account', destroys: 'no' },
      reason: 'A UUID: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.exa.ai/reference/getting-started',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['exa_api_key', 'exa_key'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
    },
  ],
};
