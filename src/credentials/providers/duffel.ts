import { PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'duffel',
  name: 'Duffel',
  types: [
    {
      id: 'duffel-access-token',
      name: 'Duffel access token',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.startsWith('duffel_live_') ? 'live' : 'test'),
      capability: PAYMENTS,
      reason: "The provider's marker and 43 base64url characters, the documented length.",
      source: 'https://duffel.com/docs/api/overview/authentication',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['duffel_live_', 'duffel_test_'],
        pattern: /(?:duffel_live_[A-Za-z0-9_-]{43}|duffel_test_[A-Za-z0-9_-]{43})/,
      },
      matches: [
        ['duffel_live_', { of: 'base64url', length: 43 }],
        ['duffel_test_', { of: 'base64url', length: 43 }],
      ],
      rejects: [['duffel_live_', { of: 'base64url', length: 14 }]],
    },
  ],
};
