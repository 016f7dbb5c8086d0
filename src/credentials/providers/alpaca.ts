import { PUBLIC } from '../capabilities.ts';
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
    {
      id: 'alpaca-key-id',
      name: 'Alpaca API key id',
      kind: 'identifier',
      certainty: 'likely',
      mode: (value) => (value.startsWith('AK') ? 'live' : value.startsWith('PK') ? 'test' : 'unknown'),
      capability: PUBLIC,
      reason: 'Eighteen to 24 characters behind the kind of account: the key must name it. An identifier.',
      source: 'https://docs.alpaca.markets/docs/authentication',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[PAC]K[A-Z0-9]{18,24}/,
        context: { keys: ['apca_api_key_id', 'alpaca_api_key_id', 'alpaca_key_id', 'alpaca_api_key', 'alpaca_key'] },
      },
      matches: [['PK', { of: 'upper36', length: 18 }]],
      rejects: [['PK', { of: 'upper36', length: 6 }]],
    },
  ],
};
