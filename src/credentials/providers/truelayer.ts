import { PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'truelayer',
  name: 'TrueLayer',
  types: [
    {
      id: 'truelayer-client-secret',
      name: 'TrueLayer client secret',
      kind: 'secret',
      certainty: 'likely',
      capability: PAYMENTS,
      reason: 'A UUID or letters and digits: the key must name it.',
      source: 'https://docs.truelayer.com/docs/authentication-and-security',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[A-Za-z0-9]{32,64}/,
        context: { keys: ['truelayer_client_secret', 'truelayer_secret'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
    },
  ],
};
