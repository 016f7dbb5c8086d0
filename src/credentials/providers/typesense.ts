import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'typesense',
  name: 'Typesense',
  words: ['typesense'],
  types: [
    {
      id: 'typesense-key',
      name: 'Typesense API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'bootstrap key = all', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://typesense.org/docs/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{32}/, context: { keys: ['typesense_api_key'] } },
      matches: [[{ of: 'base62', length: 32 }]],
      rejects: [[{ of: 'base62', length: 10 }]],
    },
  ],
};
