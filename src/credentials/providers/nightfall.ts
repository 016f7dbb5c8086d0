import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'nightfall',
  name: 'Nightfall',
  types: [
    {
      id: 'nightfall-key',
      name: 'Nightfall API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'content scanning', destroys: 'no', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://help.nightfall.ai/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /NF-[A-Za-z0-9]{32}/, context: { keys: ['nightfall_api_key'] } },
      matches: [['NF-', { of: 'base62', length: 32 }]],
      rejects: [['NF-', { of: 'base62', length: 10 }]],
    },
  ],
};
