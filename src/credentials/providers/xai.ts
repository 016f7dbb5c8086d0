import { API_ACCOUNT, MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'xai',
  name: 'xAI',
  types: [
    {
      id: 'xai-api-key',
      name: 'xAI API key',
      kind: 'secret',
      certainty: 'certain',
      capability: MODELS,
      reason: "The provider's marker and 80 letters and digits, the documented length.",
      source: 'https://docs.x.ai/docs/overview',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['xai-'], pattern: /xai-(?!token-)[0-9A-Za-z_]{80}/ },
      matches: [['xai-', { of: 'base62', length: 80 }]],
      rejects: [['xai-', { of: 'base62', length: 26 }]],
    },
    {
      id: 'xai-management-key',
      name: 'xAI management key',
      kind: 'secret',
      certainty: 'certain',
      capability: API_ACCOUNT,
      reason: "The provider's marker and 80 letters and digits, the documented length.",
      source: 'https://docs.x.ai/docs/overview',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['xai-token-'], pattern: /xai-token-[0-9A-Za-z]{80}/ },
      matches: [['xai-token-', { of: 'base62', length: 80 }]],
      rejects: [['xai-token-', { of: 'base62', length: 26 }]],
    },
  ],
};
