import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'lichess',
  name: 'Lichess',
  types: [
    {
      id: 'lichess-token',
      name: 'Lichess personal / OAuth token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'scoped user', destroys: 'no', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 16 to 60.',
      source: 'https://lichess.org/api',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['lio_', 'lip_'], pattern: /(?:lio_|lip_)[A-Za-z0-9_]{16,60}/ },
      matches: [
        ['lio_', { of: 'base62', length: 38 }],
        ['lip_', { of: 'base62', length: 38 }],
      ],
      rejects: [['lio_', { of: 'base62', length: 8 }]],
    },
  ],
};
