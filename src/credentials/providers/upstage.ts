import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'upstage',
  name: 'Upstage',
  types: [
    {
      id: 'upstage-api-key',
      name: 'Upstage API key',
      kind: 'secret',
      certainty: 'likely',
      capability: MODELS,
      reason: 'Forty to fifty letters and digits, in newer keys behind a marker: the key must name it.',
      source: 'https://console.upstage.ai/docs/getting-started',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /(?:up_)?[A-Za-z0-9]{28,50}/,
        context: { keys: ['upstage_api_key', 'upstage_key'] },
      },
      matches: [['up_', { of: 'base62', length: 45 }]],
      rejects: [['up_', { of: 'base62', length: 8 }]],
    },
  ],
};
