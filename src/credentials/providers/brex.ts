import { PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'brex',
  name: 'Brex',
  types: [
    {
      id: 'brex-user-token',
      name: 'Brex user token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...PAYMENTS, reach: 'cards, payments and accounts, as far as its scopes allow', scope: 'role' },
      reason: 'The marker; the length is not documented, so the bounds are a guess.',
      source: 'https://developer.brex.com/docs/authentication/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['bxt_'],
        pattern: /bxt_[A-Za-z0-9]{20,80}/,
      },
      matches: [['bxt_', { of: 'base62', length: 36 }]],
      rejects: [['bxt_', { of: 'base62', length: 8 }]],
    },
  ],
};
