import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'helicone',
  name: 'Helicone',
  types: [
    {
      id: 'helicone-api-key',
      name: 'Helicone API key',
      kind: 'secret',
      certainty: 'certain',
      capability: MODELS,
      reason: 'Four groups of seven lower-case letters and digits behind the marker.',
      source: 'https://docs.helicone.ai/helicone-headers/helicone-auth',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['sk-helicone-'],
        pattern: /sk-helicone-(?:eu-)?[a-z0-9]{7}-[a-z0-9]{7}-[a-z0-9]{7}-[a-z0-9]{7}/,
      },
      matches: [
        [
          'sk-helicone-',
          { of: 'lower62', length: 7 },
          '-',
          { of: 'lower62', length: 7 },
          '-',
          { of: 'lower62', length: 7 },
          '-',
          { of: 'lower62', length: 7 },
        ],
      ],
      rejects: [['sk-helicone-', { of: 'lower62', length: 7 }]],
    },
  ],
};
