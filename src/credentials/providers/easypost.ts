import { PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'easypost',
  name: 'EasyPost',
  types: [
    {
      id: 'easypost-api-key',
      name: 'EasyPost API key',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.startsWith('EZAK') ? 'live' : 'test'),
      capability: PAYMENTS,
      reason: "The provider's marker and 54 letters and digits, the documented length.",
      source: 'https://docs.easypost.com/docs/authentication',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['EZAK', 'EZTK'], pattern: /(?:EZAK[0-9A-Za-z]{54}|EZTK[0-9A-Za-z]{54})/ },
      matches: [
        ['EZAK', { of: 'base62', length: 54 }],
        ['EZTK', { of: 'base62', length: 54 }],
      ],
      rejects: [['EZAK', { of: 'base62', length: 18 }]],
    },
  ],
};
