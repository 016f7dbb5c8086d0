import { PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'finicity',
  name: 'Mastercard Finicity',
  types: [
    {
      id: 'finicity-app-key',
      name: 'Finicity app key or partner secret',
      kind: 'secret',
      certainty: 'likely',
      capability: PAYMENTS,
      reason: '32 hexadecimal digits for the app, twenty letters and digits for the partner: the key must name it.',
      source: 'https://developer.mastercard.com/open-finance-us/documentation/quick-start-guide/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{32}|[A-Za-z0-9]{20}/,
        context: { keys: ['finicity_app_key', 'finicity_partner_secret', 'finicity_secret'] },
      },
      matches: [[{ of: 'hex', length: 32 }], [{ of: 'base62', length: 20 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
