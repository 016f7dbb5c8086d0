import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'replicate',
  name: 'Replicate',
  types: [
    {
      id: 'replicate-api-token',
      name: 'Replicate API token',
      kind: 'secret',
      certainty: 'certain',
      capability: MODELS,
      reason: "The provider's marker and 37 letters and digits, the documented length.",
      source: 'https://replicate.com/docs/topics/security/api-tokens',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['r8_'], pattern: /r8_[0-9A-Za-z]{37}/ },
      matches: [['r8_', { of: 'base62', length: 37 }]],
      rejects: [['r8_', { of: 'base62', length: 12 }]],
    },
  ],
};
