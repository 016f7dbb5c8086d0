import { PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'recharge',
  name: 'Recharge',
  words: ['recharge', 'rechargeapps', 'rechargepayments'],
  everyday: ['recharge'],
  types: [
    {
      id: 'recharge-api-token',
      name: 'Recharge API token',
      kind: 'secret',
      certainty: 'likely',
      capability: PAYMENTS,
      reason: '64 hexadecimal digits behind a marker, or 32, 56 or 64 in older forms: the key must name it.',
      source: 'https://developer.rechargepayments.com/2021-11/authentication',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /sk_(?:test_)?[0-9]x[0-9]_[0-9a-f]{64}|[0-9a-f]{64}|[0-9a-f]{56}|[0-9a-f]{32}/,
        context: { keys: ['recharge_api_token', 'recharge_api_key', 'recharge_access_token', 'recharge_token'] },
      },
      matches: [['sk_1x1_', { of: 'hex', length: 64 }], [{ of: 'hex', length: 56 }]],
      rejects: [[{ of: 'hex', length: 12 }]],
    },
  ],
};
