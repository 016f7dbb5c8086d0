import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'pganalyze',
  name: 'pganalyze',
  types: [
    {
      id: 'pganalyze-key',
      name: 'pganalyze read API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'read GraphQL', destroys: 'no', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 27.',
      source: 'https://pganalyze.com/docs',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['pgar_'], pattern: /pgar_[A-Za-z0-9]{27}/ },
      matches: [['pgar_', { of: 'base62', length: 27 }]],
      rejects: [['pgar_', { of: 'base62', length: 9 }]],
    },
  ],
};
