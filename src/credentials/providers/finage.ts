import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'finage',
  name: 'Finage',
  types: [
    {
      id: 'finage-key',
      name: 'Finage API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'market data', destroys: 'no', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://finage.co.uk/docs/api',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /API_KEY[A-Z0-9]{32}/, context: { keys: ['finage_api_key'] } },
      matches: [['API_KEY', { of: 'upper36', length: 32 }]],
      rejects: [['API_KEY', { of: 'upper36', length: 10 }]],
    },
  ],
};
