import { PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'growthbook',
  name: 'GrowthBook',
  types: [
    {
      id: 'growthbook-key',
      name: 'GrowthBook SDK client key',
      kind: 'publishable',
      certainty: 'likely',
      capability: PUBLIC,
      reason: 'Known length 16; the shape says nothing alone, so the key must.',
      source: 'https://docs.growthbook.io/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /sdk-[A-Za-z0-9]{16}/, context: { keys: ['growthbook_client_key'] } },
      matches: [['sdk-', { of: 'base62', length: 16 }]],
      rejects: [['sdk-', { of: 'base62', length: 5 }]],
    },
  ],
};
