import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'etherscan',
  name: 'Etherscan',
  words: ['etherscan', 'bscscan', 'polygonscan', 'arbiscan', 'snowtrace', 'ftmscan', 'basescan'],
  types: [
    {
      id: 'etherscan-key',
      name: 'Etherscan API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'quota', destroys: 'no', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 34; the shape says nothing alone, so the key must.',
      source: 'https://docs.etherscan.io/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Z0-9]{34}/, context: { keys: ['etherscan_api_key'] } },
      matches: [[{ of: 'upper36', length: 34 }]],
      rejects: [[{ of: 'upper36', length: 11 }]],
    },
  ],
};
