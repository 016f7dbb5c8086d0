import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'frontegg',
  name: 'Frontegg',
  types: [
    {
      id: 'frontegg-credentials',
      name: 'Frontegg API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'environment', destroys: 'yes', destroysBackups: 'unknown', scope: 'environment', infrastructure: false },
      reason: 'A known form with a UUID; the shape says nothing alone, so the key must.',
      source: 'https://developers.frontegg.com/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['frontegg_api_key'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
    },
  ],
};
