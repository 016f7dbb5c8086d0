import { PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'revenuecat',
  name: 'RevenueCat',
  types: [
    {
      id: 'revenuecat-secret',
      name: 'RevenueCat secret API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'subscribers', destroys: 'yes', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 28 to 32; the shape says nothing alone, so the key must.',
      source: 'https://www.revenuecat.com/docs/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /sk_[A-Za-z0-9]{28,32}/, context: { keys: ['revenuecat_api_key', 'revenuecat_secret_key'] } },
      matches: [['sk_', { of: 'base62', length: 30 }]],
      rejects: [['sk_', { of: 'base62', length: 10 }]],
    },
    {
      id: 'revenuecat-public',
      name: 'RevenueCat public SDK key',
      kind: 'publishable',
      certainty: 'likely',
      capability: PUBLIC,
      reason: 'Known length 26 to 28.',
      source: 'https://www.revenuecat.com/docs/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['amzn_', 'appl_', 'goog_', 'strp_', 'rcb_'],
        pattern: /(?:amzn_|appl_|goog_|strp_|rcb_)[A-Za-z0-9]{26,28}/,
      },
      matches: [
        ['amzn_', { of: 'base62', length: 27 }],
        ['appl_', { of: 'base62', length: 27 }],
        ['goog_', { of: 'base62', length: 27 }],
      ],
      rejects: [['amzn_', { of: 'base62', length: 9 }]],
    },
  ],
};
