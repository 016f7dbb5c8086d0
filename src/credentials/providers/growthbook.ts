import { API_ROLE, PUBLIC } from '../capabilities.ts';
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
    {
      id: 'growthbook-secret-key',
      name: 'GrowthBook secret API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ROLE, reach: 'flags and experiments of one organisation, as far as its role goes' },
      reason: '43 letters and digits behind an everyday word and a role: the key must name it.',
      source: 'https://docs.growthbook.io/api-overview',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /secret_(?:user_|admin_|readonly_)?[A-Za-z0-9]{40,64}/,
        context: { keys: ['growthbook_secret_key', 'growthbook_api_key', 'growthbook_secret', 'gb_secret_key'] },
      },
      matches: [['secret_admin_', { of: 'base62', length: 43 }]],
      rejects: [['secret_admin_', { of: 'base62', length: 10 }]],
    },
  ],
};
