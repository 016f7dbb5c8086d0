import { PAYMENTS, PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'adyen',
  name: 'Adyen',
  types: [
    {
      id: 'adyen-api-key',
      name: 'Adyen API key',
      kind: 'secret',
      certainty: 'likely',
      capability: PAYMENTS,
      reason: '120 base64 characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.adyen.com/development-resources/api-credentials',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /AQE[A-Za-z0-9+/=-]{97,300}/, context: { keys: ['adyen_api_key', 'adyen_key', 'adyen_apikey'] } },
      matches: [['AQE', { of: 'base64', length: 120 }]],
      rejects: [['AQE', { of: 'base64', length: 40 }]],
    },
    {
      id: 'adyen-client-key',
      name: 'Adyen client key',
      kind: 'publishable',
      certainty: 'likely',
      mode: (value) => (value.startsWith('live_') ? 'live' : 'test'),
      capability: PUBLIC,
      reason: '32 capitals and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.adyen.com/development-resources/api-credentials',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /(?:live|test)_[A-Z0-9]{32}/, context: { keys: ['adyen_client_key'] } },
      matches: [['test_', { of: 'upper36', length: 32 }]],
      rejects: [['test_', { of: 'upper36', length: 10 }]],
    },
  ],
};
