import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'weaviate',
  name: 'Weaviate',
  types: [
    {
      id: 'weaviate-key',
      name: 'Weaviate API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'cluster', destroys: 'depends', destroysBackups: 'depends', scope: 'role', infrastructure: false },
      reason: 'Known length 36; the shape says nothing alone, so the key must.',
      source: 'https://docs.weaviate.io/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{36}/, context: { keys: ['weaviate_api_key'] } },
      matches: [[{ of: 'base62', length: 36 }]],
      rejects: [[{ of: 'base62', length: 12 }]],
    },
  ],
};
