import { API_ROLE, INGEST, PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'datadog',
  name: 'Datadog',
  words: ['datadog', 'dd', 'ddog'],
  everyday: ['dd'],
  types: [
    {
      id: 'datadog-api-key',
      name: 'Datadog API key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        ...INGEST,
        rotate: 'https://docs.datadoghq.com/account_management/api-app-keys/',
        reach: 'sending metrics, logs and events of one organisation; with an application key its whole API',
      },
      reason: '32 hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.datadoghq.com/account_management/api-app-keys/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{32}/,
        context: { keys: ['dd_api_key', 'datadog_api_key'], hosts: ['api.datadoghq.com', 'api.datadoghq.eu'], headers: ['dd-api-key'] },
      },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
    {
      id: 'datadog-application-key',
      name: 'Datadog application key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        ...API_ROLE,
        rotate: 'https://docs.datadoghq.com/account_management/api-app-keys/',
        reach: 'the API in the name of the user, unless scoped',
        note: 'It can delete dashboards and monitors and manage keys.',
      },
      reason: '40 hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.datadoghq.com/account_management/api-app-keys/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /(?:ddapp_[A-Za-z0-9]{34}|[0-9a-f]{40})/,
        context: {
          keys: ['dd_app_key', 'datadog_app_key', 'dd_application_key', 'datadog_application_key'],
          headers: ['dd-application-key'],
        },
      },
      matches: [[{ of: 'hex', length: 40 }]],
      rejects: [[{ of: 'hex', length: 13 }]],
    },
    {
      id: 'datadog-client-token',
      name: 'Datadog client token',
      kind: 'publishable',
      certainty: 'likely',
      capability: PUBLIC,
      reason: '32 hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.datadoghq.com/account_management/api-app-keys/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /pub[0-9a-f]{32}/,
        context: { keys: ['dd_client_token', 'datadog_client_token', 'client_token'] },
      },
      matches: [['pub', { of: 'hex', length: 32 }]],
      rejects: [['pub', { of: 'hex', length: 10 }]],
    },
  ],
};
