import { API_ACCOUNT, PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'pendo',
  name: 'Pendo',
  types: [
    {
      id: 'pendo-subscription-key',
      name: 'Pendo subscription API key',
      kind: 'publishable',
      certainty: 'likely',
      capability: { ...PUBLIC, reach: 'sending usage of one application' },
      reason: 'A UUID: the shape says nothing alone, so a name or host near it must.',
      source: 'https://support.pendo.io/hc/en-us/articles/360046272771-Developer-s-guide-to-implementing-Pendo-using-the-install-script',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['pendo_api_key', 'pendo_key', 'pendo_subscription_key'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
    },
    {
      id: 'pendo-integration-key',
      name: 'Pendo integration key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'data and settings of one subscription' },
      reason: 'A UUID, in some regions with a suffix: the key or header must name it.',
      source: 'https://engageapi.pendo.io/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:\.[a-z0-9-]{2,10})?/,
        context: { keys: ['pendo_integration_key', 'pendo_integration_api_key'], headers: ['x-pendo-integration-key'], listedOnly: true },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 12 }]],
    },
  ],
};
