import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'cerebras',
  name: 'Cerebras',
  types: [
    {
      id: 'cerebras-api-key',
      name: 'Cerebras API key',
      kind: 'secret',
      certainty: 'certain',
      capability: MODELS,
      reason: "The provider's marker and 48 lower-case letters and digits, the documented length.",
      source: 'https://inference-docs.cerebras.ai/quickstart',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['csk-'], pattern: /csk-[0-9a-z]{48}/ },
      matches: [['csk-', { of: 'lower62', length: 48 }]],
      rejects: [['csk-', { of: 'lower62', length: 16 }]],
    },
  ],
};
