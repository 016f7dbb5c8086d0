import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'kraken',
  name: 'Kraken',
  everyday: ['kraken'],
  types: [
    {
      id: 'kraken-key',
      name: 'Kraken private key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'crypto funds', destroys: 'no', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 86; the shape says nothing alone, so the key must.',
      source: 'https://docs.kraken.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9+/]{86}==/, context: { keys: ['kraken_api_secret', 'kraken_private_key'] } },
      matches: [[{ of: 'base64', length: 86 }, '==']],
      rejects: [[{ of: 'base64', length: 28 }, '==']],
    },
  ],
};
