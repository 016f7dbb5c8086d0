import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'openrouter',
  name: 'OpenRouter',
  types: [
    {
      id: 'openrouter-api-key',
      name: 'OpenRouter API key',
      kind: 'secret',
      certainty: 'certain',
      capability: MODELS,
      reason: "The provider's marker and 64 hexadecimal digits, the documented length.",
      source: 'https://openrouter.ai/docs/api-reference/authentication',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['sk-or-v1-'], pattern: /sk-or-v1-[0-9a-f]{64}/ },
      matches: [['sk-or-v1-', { of: 'hex', length: 64 }]],
      rejects: [['sk-or-v1-', { of: 'hex', length: 21 }]],
    },
  ],
};
