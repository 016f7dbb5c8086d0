import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'tavily',
  name: 'Tavily',
  types: [
    {
      id: 'tavily-api-key',
      name: 'Tavily API key',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.startsWith('tvly-prod-') ? 'live' : value.startsWith('tvly-dev-') ? 'test' : 'unknown'),
      capability: { ...MODELS, reach: 'searches at the cost of the account', destroys: 'no' },
      reason: "32 base64url characters behind the issuer's marker, the known length.",
      source: 'https://docs.tavily.com/documentation/quickstart',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['tvly-'],
        pattern: /tvly-(?:dev-|prod-)?[A-Za-z0-9_-]{32}/,
      },
      matches: [
        ['tvly-', { of: 'base62', length: 32 }],
        ['tvly-dev-', { of: 'base62', length: 32 }],
      ],
      rejects: [['tvly-', { of: 'base62', length: 10 }]],
    },
  ],
};
