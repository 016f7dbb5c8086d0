import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'jina',
  name: 'Jina AI',
  types: [
    {
      id: 'jina-api-key',
      name: 'Jina AI API key',
      kind: 'secret',
      certainty: 'certain',
      capability: MODELS,
      reason: "60 base64url characters behind the issuer's marker, the known length.",
      source: 'https://jina.ai/api-dashboard/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['jina_'],
        pattern: /jina_[A-Za-z0-9_-]{60}/,
      },
      matches: [['jina_', { of: 'base64url', length: 60 }]],
      rejects: [['jina_', { of: 'base64url', length: 20 }]],
    },
  ],
};
