import { PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'ripple',
  name: 'XRP Ledger',
  words: ['ripple', 'xrp', 'xrpl'],
  types: [
    {
      id: 'ripple-family-seed',
      name: 'XRP Ledger family seed',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...PAYMENTS, reach: 'one account', destroys: 'yes', note: 'Transfers cannot be undone.' },
      signing: true,
      reason: 'Base 58 in an alphabet of its own, 29 to 31 characters: the key must name it.',
      source: 'https://xrpl.org/docs/concepts/accounts/cryptographic-keys',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /s(?:Ed)?[1-9A-HJ-NP-Za-km-z]{26,29}/,
        context: { keys: ['xrp_seed', 'ripple_seed', 'xrpl_seed', 'xrp_secret', 'ripple_secret', 'xrpl_secret', 'xrpl_wallet_seed'] },
      },
      matches: [['s', { of: 'base58', length: 28 }]],
      rejects: [['s', { of: 'base58', length: 9 }]],
    },
  ],
};
