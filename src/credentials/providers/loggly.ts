import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'loggly',
  name: 'SolarWinds Loggly',
  types: [
    {
      id: 'loggly-token',
      name: 'SolarWinds Loggly API / customer token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'ingest or search', destroys: 'no', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'A known form with a UUID; the shape says nothing alone, so the key must.',
      source: 'https://documentation.solarwinds.com/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['loggly_token'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
    },
  ],
};
