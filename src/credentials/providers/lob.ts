import { PAYMENTS, PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'lob',
  name: 'Lob',
  everyday: ['lob'],
  types: [
    {
      id: 'lob-api-key',
      name: 'Lob secret API key',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.startsWith('live_') ? 'live' : 'test'),
      capability: PAYMENTS,
      reason: '35 hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.lob.com/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /(?:live|test)_[0-9a-f]{35}/,
        context: { keys: ['lob_api_key', 'lob_key', 'lob_secret_key', 'lob_live_api_key', 'lob_test_api_key'], hosts: ['api.lob.com'] },
      },
      matches: [['live_', { of: 'hex', length: 35 }]],
      rejects: [['live_', { of: 'hex', length: 11 }]],
    },
    {
      id: 'lob-publishable-key',
      name: 'Lob publishable key',
      kind: 'publishable',
      certainty: 'certain',
      mode: (value) => (value.startsWith('live_') ? 'live' : 'test'),
      capability: PUBLIC,
      reason: "The provider's marker and 31 hexadecimal digits, the documented length.",
      source: 'https://docs.lob.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['live_pub_', 'test_pub_'], pattern: /(?:live_pub_[0-9a-f]{31}|test_pub_[0-9a-f]{31})/ },
      matches: [
        ['live_pub_', { of: 'hex', length: 31 }],
        ['test_pub_', { of: 'hex', length: 31 }],
      ],
      rejects: [['live_pub_', { of: 'hex', length: 10 }]],
    },
  ],
};
