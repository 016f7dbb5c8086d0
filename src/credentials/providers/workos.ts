import { API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'workos',
  name: 'WorkOS',
  types: [
    {
      id: 'workos-api-key',
      name: 'WorkOS API key',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.startsWith('sk_live_') ? 'live' : 'test'),
      capability: {
        ...API_PROJECT,
        reach: 'organisations, connections and users of one environment',
        scope: 'environment',
        destroys: 'yes',
      },
      reason: "The provider's marker and 70 letters and digits, the documented length.",
      source: 'https://workos.com/docs/reference/api-keys',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['sk_live_a2V5X', 'sk_test_a2V5X'], pattern: /sk_(?:live|test)_a2V5X[A-Za-z0-9+/]{60,80}={0,2}/ },
      matches: [
        ['sk_live_a2V5X', { of: 'base62', length: 70 }],
        ['sk_test_a2V5X', { of: 'base62', length: 70 }],
      ],
      rejects: [['sk_live_a2V5X', { of: 'base62', length: 23 }]],
    },
  ],
};
