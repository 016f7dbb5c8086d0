import { PLATFORM_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'confluent',
  name: 'Confluent',
  everyday: ['confluent'],
  types: [
    {
      id: 'confluent-api-secret',
      name: 'Confluent API secret',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...PLATFORM_ROLE,
        rotate:
          'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/manage-api-keys.html',
        reach: 'one cluster, or the organisation for cloud keys; its grants decide',
      },
      reason: "The provider's marker and 60 base64 characters, the documented length.",
      source: 'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['cflt'], pattern: /cflt[A-Za-z0-9+/]{60}/ },
      matches: [['cflt', { of: 'base64', length: 60 }]],
      rejects: [['cflt', { of: 'base64', length: 20 }]],
    },
    {
      id: 'confluent-legacy-api-secret',
      name: 'Confluent API secret (before 2025)',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...PLATFORM_ROLE, reach: 'one cluster, or the organisation for cloud keys; its grants decide' },
      reason: '64 base64 characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9+/]{64}/,
        context: {
          keys: ['confluent_cloud_api_secret', 'kafka_api_secret', 'confluent_api_secret', 'confluent_secret', 'kafka_secret'],
          hosts: ['confluent.cloud'],
        },
      },
      matches: [[{ of: 'base64', length: 64 }]],
      rejects: [[{ of: 'base64', length: 21 }]],
    },
  ],
};
