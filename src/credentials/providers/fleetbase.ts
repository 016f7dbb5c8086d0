import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'fleetbase',
  name: 'Fleetbase',
  types: [
    {
      id: 'fleetbase-key',
      name: 'Fleetbase API key',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('flb_live_') ? 'live' : 'test'),
      capability: { reach: 'logistics organisation', destroys: 'yes', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 20.',
      source: 'https://docs.fleetbase.io/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['flb_live_', 'flb_test_'], pattern: /(?:flb_live_|flb_test_)[A-Za-z0-9]{20}/ },
      matches: [
        ['flb_live_', { of: 'base62', length: 20 }],
        ['flb_test_', { of: 'base62', length: 20 }],
      ],
      rejects: [['flb_live_', { of: 'base62', length: 6 }]],
    },
  ],
};
