import { PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'chargebee',
  name: 'Chargebee',
  types: [
    {
      id: 'chargebee-api-key',
      name: 'Chargebee API key',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('live_') ? 'live' : 'test'),
      capability: PAYMENTS,
      reason: 'The mode and some letters and digits; the length is not documented, so the key must name it.',
      source: 'https://apidocs.chargebee.com/docs/api/auth',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /(?:live|test)_[A-Za-z0-9]{20,60}/,
        context: { keys: ['chargebee_api_key', 'chargebee_key', 'chargebee_site_api_key'] },
      },
      matches: [['live_', { of: 'base62', length: 32 }]],
      rejects: [['live_', { of: 'base62', length: 8 }]],
    },
  ],
};
