import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'groq',
  name: 'Groq',
  types: [
    {
      id: 'groq-api-key',
      name: 'Groq API key',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...MODELS, rotate: 'https://console.groq.com/keys' },
      reason: "The provider's marker and 24 letters and digits, the documented length.",
      source: 'https://console.groq.com/docs/quickstart',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['gsk_'], pattern: /gsk_[0-9A-Za-z]{20}WGdyb3FY[0-9A-Za-z]{24}/ },
      matches: [['gsk_', { of: 'base62', length: 20 }, 'WGdyb3FY', { of: 'base62', length: 24 }]],
      rejects: [['gsk_', { of: 'base62', length: 20 }, 'WGdyb3FY', { of: 'base62', length: 8 }]],
    },
  ],
};
