import { PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'lemon-squeezy',
  name: 'Lemon Squeezy',
  words: ['lemonsqueezy'],
  types: [
    {
      id: 'lemon-squeezy-api-key',
      name: 'Lemon Squeezy API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...PAYMENTS, reach: 'products, orders and customers of the stores of one user' },
      reason: 'A JWT with a signature of 512 characters that names no issuer: the key must.',
      source: 'https://docs.lemonsqueezy.com/guides/developer-guide/getting-started',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /eyJ[A-Za-z0-9_-]{20,60}\.eyJ[A-Za-z0-9_-]{100,1000}\.[A-Za-z0-9_-]{300,700}/,
        context: { keys: ['lemonsqueezy_api_key', 'lemon_squeezy_api_key', 'lemonsqueezy_key'] },
      },
      matches: [['eyJ', { of: 'base62', length: 35 }, '.eyJ', { of: 'base62', length: 311 }, '.', { of: 'base62', length: 512 }]],
      rejects: [['eyJ', { of: 'base62', length: 35 }]],
    },
  ],
};
