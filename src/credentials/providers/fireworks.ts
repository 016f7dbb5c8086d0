import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'fireworks',
  name: 'Fireworks AI',
  types: [
    {
      id: 'fireworks-api-key',
      name: 'Fireworks AI API key',
      kind: 'secret',
      certainty: 'likely',
      capability: MODELS,
      reason: "The provider's marker and 22 to 24 letters and digits, the documented length.",
      source: 'https://docs.fireworks.ai/getting-started/introduction',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['fw_'], pattern: /fw_[0-9A-Za-z]{22,24}/ },
      matches: [['fw_', { of: 'base62', length: 22 }]],
      rejects: [['fw_', { of: 'base62', length: 7 }]],
    },
  ],
};
