import { PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'shippo',
  name: 'Shippo',
  types: [
    {
      id: 'shippo-api-token',
      name: 'Shippo API token',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.startsWith('shippo_live_') ? 'live' : 'test'),
      capability: PAYMENTS,
      reason: "The provider's marker and 40 hexadecimal digits, the documented length.",
      source: 'https://docs.goshippo.com/docs/guides_general/authentication/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['shippo_live_', 'shippo_test_'], pattern: /(?:shippo_live_[0-9a-f]{40}|shippo_test_[0-9a-f]{40})/ },
      matches: [
        ['shippo_live_', { of: 'hex', length: 40 }],
        ['shippo_test_', { of: 'hex', length: 40 }],
      ],
      rejects: [['shippo_live_', { of: 'hex', length: 13 }]],
    },
  ],
};
