import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'stability',
  name: 'Stability AI',
  words: ['stability', 'stabilityai', 'dreamstudio'],
  everyday: ['stability'],
  types: [
    {
      id: 'stability-api-key',
      name: 'Stability AI API key',
      kind: 'secret',
      certainty: 'likely',
      capability: MODELS,
      reason: '48 letters and digits behind a marker that other issuers share: the key must name it.',
      source: 'https://platform.stability.ai/docs/getting-started/authentication',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /sk-[A-Za-z0-9]{48}/,
        context: { keys: ['stability_api_key', 'stability_key', 'stability_ai_api_key', 'dreamstudio_api_key'] },
      },
      matches: [['sk-', { of: 'base62', length: 48 }]],
      rejects: [['sk-', { of: 'base62', length: 16 }]],
    },
  ],
};
