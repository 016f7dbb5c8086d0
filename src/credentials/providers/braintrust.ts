import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'braintrust',
  name: 'Braintrust',
  words: ['braintrust', 'braintrustdata'],
  types: [
    {
      id: 'braintrust-api-key',
      name: 'Braintrust API key',
      kind: 'secret',
      certainty: 'likely',
      capability: MODELS,
      reason: '48 letters and digits behind a marker that other issuers share: the key must name it.',
      source: 'https://www.braintrust.dev/docs/guides/api',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /sk-[A-Za-z0-9]{48}/,
        context: { keys: ['braintrust_api_key', 'braintrust_key'] },
      },
      matches: [['sk-', { of: 'base62', length: 48 }]],
      rejects: [['sk-', { of: 'base62', length: 16 }]],
    },
  ],
};
