import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'alpaca',
  name: 'Alpaca',
  words: ['alpaca', 'apca'],
  everyday: ['alpaca'],
  types: [
    {
      id: 'alpaca-secret',
      name: 'Alpaca API secret key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'brokerage', destroys: 'unknown', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 40; the shape says nothing alone, so the key must.',
      source: 'https://docs.alpaca.markets/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9]{40}/,
        context: { keys: ['apca_api_secret_key', 'alpaca_secret_key', 'alpaca_api_secret'] },
      },
      matches: [[{ of: 'base62', length: 40 }]],
      rejects: [[{ of: 'base62', length: 13 }]],
    },
  ],
};
