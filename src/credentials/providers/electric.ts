import { API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'electric',
  name: 'Electric',
  words: ['electricsql'],
  types: [
    {
      id: 'electric-source-secret',
      name: 'Electric Cloud source secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_PROJECT, reach: 'reading the shapes of one source', destroys: 'no' },
      reason: 'A JWT or a text without structure: the key must name it.',
      source: 'https://electric-sql.com/docs/guides/auth',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /eyJ[A-Za-z0-9_.-]{60,1000}|sq_[A-Za-z0-9]{20,100}|[A-Za-z0-9_-]{40,100}/,
        context: { keys: ['electric_secret', 'electric_source_secret', 'electric_sql_secret'] },
      },
      matches: [[{ of: 'base62', length: 64 }]],
      rejects: [[{ of: 'base62', length: 12 }]],
    },
  ],
};
