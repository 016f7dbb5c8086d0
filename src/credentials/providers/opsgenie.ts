import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'opsgenie',
  name: 'Opsgenie',
  words: ['opsgenie', 'genie'],
  everyday: ['genie'],
  types: [
    {
      id: 'opsgenie-api-key',
      name: 'Opsgenie API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'alerts and settings of a team or of the account' },
      reason: 'A UUID: the shape says nothing alone, so a name or host near it must.',
      source: 'https://support.atlassian.com/opsgenie/docs/create-a-default-api-integration/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['opsgenie_api_key', 'opsgenie_key', 'opsgenie_token'], headers: ['geniekey'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
    },
  ],
};
