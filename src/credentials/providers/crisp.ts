import { PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'crisp',
  name: 'Crisp',
  everyday: ['crisp'],
  types: [
    {
      id: 'crisp-website-id',
      name: 'Crisp website id',
      kind: 'publishable',
      certainty: 'likely',
      capability: PUBLIC,
      reason: 'A known form with a UUID; the shape says nothing alone, so the key must.',
      source: 'https://docs.crisp.chat/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['crisp_website_id'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
    },
  ],
};
