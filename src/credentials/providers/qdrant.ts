import { API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'qdrant',
  name: 'Qdrant',
  types: [
    {
      id: 'qdrant-api-key',
      name: 'Qdrant API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_PROJECT, reach: 'one cluster, as far as its access claim goes' },
      reason: 'A JWT, or a text without structure: the key must name it.',
      source: 'https://qdrant.tech/documentation/cloud/authentication/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /eyJ[A-Za-z0-9_-]{10,100}\.eyJ[A-Za-z0-9_-]{10,400}\.[A-Za-z0-9_-]{20,100}|[A-Za-z0-9_.|-]{32,128}/,
        context: { keys: ['qdrant_api_key', 'qdrant_key', 'qdrant_token', 'qdrant_cloud_api_key'] },
      },
      matches: [
        [{ of: 'base62', length: 54 }],
        ['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 40 }, '.', { of: 'base62', length: 43 }],
      ],
      rejects: [[{ of: 'base62', length: 12 }]],
    },
  ],
};
