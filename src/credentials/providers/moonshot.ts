import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'moonshot',
  name: 'Moonshot AI',
  words: ['moonshot', 'kimi'],
  everyday: ['moonshot'],
  types: [
    {
      id: 'moonshot-api-key',
      name: 'Moonshot AI (Kimi) API key',
      kind: 'secret',
      certainty: 'likely',
      capability: MODELS,
      reason: '48 characters behind a marker that other issuers share: the key must name it.',
      source: 'https://platform.moonshot.ai/docs/introduction',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /sk-[A-Za-z0-9_-]{48}/,
        context: { keys: ['moonshot_api_key', 'kimi_api_key', 'moonshot_key'] },
      },
      matches: [['sk-', { of: 'base64url', length: 48 }]],
      rejects: [['sk-', { of: 'base64url', length: 16 }]],
    },
  ],
};
