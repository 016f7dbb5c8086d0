import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'localstack',
  name: 'LocalStack',
  types: [
    {
      id: 'localstack-auth-token',
      name: 'LocalStack auth token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'one licence', destroys: 'no' },
      reason: 'Groups of letters and digits behind a short marker: the key must name it.',
      source: 'https://docs.localstack.cloud/aws/getting-started/auth-token/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /ls-[A-Za-z0-9-]{20,48}/,
        context: { keys: ['localstack_auth_token', 'localstack_api_key', 'localstack_token'] },
      },
      matches: [['ls-', { of: 'lower62', length: 8 }, '-', { of: 'lower62', length: 4 }, '-', { of: 'lower62', length: 12 }]],
      rejects: [['ls-', { of: 'lower62', length: 8 }]],
    },
  ],
};
