import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'together',
  name: 'Together AI',
  words: ['togetherai', 'together'],
  everyday: ['together'],
  types: [
    {
      id: 'together-api-key',
      name: 'Together AI API key',
      kind: 'secret',
      certainty: 'certain',
      capability: MODELS,
      reason: "The provider's marker and 43 base64url characters, the documented length.",
      source: 'https://docs.together.ai/docs/quickstart',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['tgp_v1_'], pattern: /tgp_v1_[A-Za-z0-9_-]{43}/ },
      matches: [['tgp_v1_', { of: 'base64url', length: 43 }]],
      rejects: [['tgp_v1_', { of: 'base64url', length: 14 }]],
    },
    {
      id: 'together-legacy-api-key',
      name: 'Together AI API key (legacy)',
      kind: 'secret',
      certainty: 'likely',
      capability: MODELS,
      reason: '64 hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.together.ai/docs/quickstart',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{64}/,
        context: { keys: ['together_api_key', 'togetherai_api_key'], hosts: ['api.together.xyz'] },
      },
      matches: [[{ of: 'hex', length: 64 }]],
      rejects: [[{ of: 'hex', length: 21 }]],
    },
  ],
};
