import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'locationiq',
  name: 'LocationIQ',
  types: [
    {
      id: 'locationiq-key',
      name: 'LocationIQ access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'geocoding quota', destroys: 'no', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://docs.locationiq.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /pk\.[0-9a-f]{32}/, context: { keys: ['locationiq_api_key'] } },
      matches: [['pk.', { of: 'hex', length: 32 }]],
      rejects: [['pk.', { of: 'hex', length: 10 }]],
    },
  ],
};
