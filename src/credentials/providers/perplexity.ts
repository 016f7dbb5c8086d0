import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'perplexity',
  name: 'Perplexity',
  types: [
    {
      id: 'perplexity-api-key',
      name: 'Perplexity API key',
      kind: 'secret',
      certainty: 'certain',
      capability: MODELS,
      reason: "The provider's marker and 48 letters and digits, the documented length.",
      source: 'https://docs.perplexity.ai/guides/getting-started',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['pplx-'], pattern: /pplx-[0-9A-Za-z]{48}/ },
      matches: [['pplx-', { of: 'base62', length: 48 }]],
      rejects: [['pplx-', { of: 'base62', length: 16 }]],
    },
  ],
};
