import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'binance',
  name: 'Binance',
  types: [
    {
      id: 'binance-key',
      name: 'Binance API key or secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'crypto funds', destroys: 'no', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 64; the shape says nothing alone, so the key must.',
      source: 'https://developers.binance.com/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9]{64}/,
        context: { keys: ['binance_api_secret', 'binance_api_key', 'binance_secret_key'] },
      },
      matches: [[{ of: 'base62', length: 64 }]],
      rejects: [[{ of: 'base62', length: 21 }]],
    },
  ],
};
