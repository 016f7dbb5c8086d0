import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'firecrawl',
  name: 'Firecrawl',
  types: [
    {
      id: 'firecrawl-api-key',
      name: 'Firecrawl API key',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...MODELS, reach: 'crawls at the cost of the account', destroys: 'no' },
      reason: "32 lower-case hexadecimal digits behind the issuer's marker, the known length.",
      source: 'https://docs.firecrawl.dev/introduction',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['fc-'],
        pattern: /fc-[0-9a-f]{32}/,
      },
      matches: [['fc-', { of: 'hex', length: 32 }]],
      rejects: [['fc-', { of: 'hex', length: 10 }]],
    },
  ],
};
