import { API_ACCOUNT, INGEST } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'pagerduty',
  name: 'PagerDuty',
  words: ['pagerduty', 'pd'],
  everyday: ['pd'],
  types: [
    {
      id: 'pagerduty-rest-key',
      name: 'PagerDuty REST API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'incidents, schedules and services of the account; a user key: what the user may do' },
      reason: '20 letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://support.pagerduty.com/docs/api-access-keys',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /(?:u\+[A-Za-z0-9_+-]{18}|[A-Za-z0-9_+-]{20})/,
        context: { keys: ['pagerduty_token', 'pagerduty_api_key', 'pagerduty_api_token', 'pd_api_key'], hosts: ['api.pagerduty.com'] },
      },
      matches: [[{ of: 'base62', length: 20 }]],
      rejects: [[{ of: 'base62', length: 6 }]],
    },
    {
      id: 'pagerduty-routing-key',
      name: 'PagerDuty integration key',
      kind: 'secret',
      certainty: 'likely',
      capability: INGEST,
      reason: '32 hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://support.pagerduty.com/docs/services-and-integrations',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /(?:R0[A-Z0-9]{30}|[0-9a-f]{32})/,
        context: { keys: ['pagerduty_routing_key', 'pagerduty_integration_key', 'pagerduty_service_key'], hosts: ['events.pagerduty.com'] },
      },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
