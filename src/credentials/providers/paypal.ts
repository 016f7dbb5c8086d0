import { PAYMENTS, PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'paypal',
  name: 'PayPal',
  types: [
    {
      id: 'paypal-client-secret',
      name: 'PayPal REST client secret',
      kind: 'secret',
      certainty: 'likely',
      capability: PAYMENTS,
      reason: '79 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://developer.paypal.com/api/rest/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /E[A-Za-z0-9_-]{79}/,
        context: { keys: ['paypal_client_secret', 'paypal_secret', 'paypal_secret_key'] },
      },
      matches: [['E', { of: 'base64url', length: 79 }]],
      rejects: [['E', { of: 'base64url', length: 26 }]],
    },
    {
      id: 'paypal-client-id',
      name: 'PayPal REST client ID',
      kind: 'identifier',
      certainty: 'likely',
      capability: PUBLIC,
      reason: '79 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://developer.paypal.com/api/rest/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /A[A-Za-z0-9_-]{79}/, context: { keys: ['paypal_client_id'] } },
      matches: [['A', { of: 'base64url', length: 79 }]],
      rejects: [['A', { of: 'base64url', length: 26 }]],
    },
  ],
};
