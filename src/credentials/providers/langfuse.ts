import { API_PROJECT, PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'langfuse',
  name: 'Langfuse',
  types: [
    {
      id: 'langfuse-secret-key',
      name: 'Langfuse secret key',
      kind: 'secret',
      certainty: 'certain',
      capability: API_PROJECT,
      reason: "The provider's marker and a UUID, the documented length.",
      source: 'https://langfuse.com/docs/api',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['sk-lf-'], pattern: /sk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/ },
      matches: [['sk-lf-', { of: 'uuid', length: 36 }]],
      rejects: [['sk-lf-', { of: 'hex', length: 30 }]],
    },
    {
      id: 'langfuse-public-key',
      name: 'Langfuse public key',
      kind: 'publishable',
      certainty: 'certain',
      capability: PUBLIC,
      reason: "The provider's marker and a UUID, the documented length.",
      source: 'https://langfuse.com/docs/api',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['pk-lf-'], pattern: /pk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/ },
      matches: [['pk-lf-', { of: 'uuid', length: 36 }]],
      rejects: [['pk-lf-', { of: 'hex', length: 30 }]],
    },
  ],
};
