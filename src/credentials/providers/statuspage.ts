import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'statuspage',
  name: 'Statuspage',
  types: [
    {
      id: 'statuspage-api-key',
      name: 'Statuspage API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'every page of the account', destroys: 'yes' },
      reason: 'A UUID: the shape says nothing alone, so a name or host near it must.',
      source: 'https://developer.statuspage.io/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['statuspage_api_key', 'statuspage_key', 'statuspage_token', 'statuspage_api_token'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
    },
  ],
};
