import { API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'pinecone',
  name: 'Pinecone',
  types: [
    {
      id: 'pinecone-api-key',
      name: 'Pinecone API key',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_PROJECT, reach: 'the indexes of one project', destroys: 'yes' },
      reason: "The provider's marker and 63 letters and digits, the documented length.",
      source: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['pcsk_'], pattern: /pcsk_[0-9A-Za-z]{5,6}_[0-9A-Za-z]{63}/ },
      matches: [['pcsk_', { of: 'base62', length: 5 }, '_', { of: 'base62', length: 63 }]],
      rejects: [['pcsk_', { of: 'base62', length: 5 }, '_', { of: 'base62', length: 21 }]],
    },
    {
      id: 'pinecone-legacy-api-key',
      name: 'Pinecone API key (UUID)',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_PROJECT, reach: 'the indexes of one project', destroys: 'yes' },
      reason: 'A UUID: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['pinecone_api_key', 'pinecone_key'], hosts: ['pinecone.io'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 30 }]],
    },
  ],
};
