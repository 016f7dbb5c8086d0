import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'scrapfly',
  name: 'Scrapfly',
  types: [
    {
      id: 'scrapfly-api-key',
      name: 'Scrapfly API key',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.startsWith('scp-live-') ? 'live' : 'test'),
      capability: { ...MODELS, reach: 'scrapes at the cost of the account', destroys: 'no' },
      reason: "32 lower-case letters and digits behind the issuer's marker, the known length.",
      source: 'https://scrapfly.io/docs/scrape-api/getting-started',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['scp-live-', 'scp-test-'],
        pattern: /scp-(?:live|test)-[a-z0-9]{32}/,
      },
      matches: [['scp-live-', { of: 'lower62', length: 32 }]],
      rejects: [['scp-live-', { of: 'lower62', length: 10 }]],
    },
  ],
};
