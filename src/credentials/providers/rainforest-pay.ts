import { PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'rainforest-pay',
  name: 'Rainforest Pay',
  words: ['rainforest', 'rainforestpay'],
  everyday: ['rainforest'],
  types: [
    {
      id: 'rainforest-pay-api-key',
      name: 'Rainforest Pay API key',
      kind: 'secret',
      certainty: 'likely',
      capability: PAYMENTS,
      reason: "64 lower-case hexadecimal digits behind the issuer's marker, the known length.",
      source: 'https://docs.rainforestpay.com/docs/authentication',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['apikey_'],
        pattern: /apikey_[0-9a-f]{64}/,
      },
      matches: [['apikey_', { of: 'hex', length: 64 }]],
      rejects: [['apikey_', { of: 'hex', length: 21 }]],
    },
  ],
};
