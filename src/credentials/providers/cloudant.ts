import { API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'cloudant',
  name: 'IBM Cloudant',
  types: [
    {
      id: 'cloudant-password',
      name: 'IBM Cloudant password or API key',
      kind: 'secret',
      certainty: 'likely',
      capability: API_ROLE,
      reason: '64 hexadecimal digits, or 24 letters for API keys: the key must name it.',
      source: 'https://cloud.ibm.com/docs/Cloudant?topic=Cloudant-managing-access-for-cloudant',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{64}|[a-z]{24}/,
        context: { keys: ['cloudant_password', 'cloudant_api_key', 'cloudant_key'] },
      },
      matches: [[{ of: 'hex', length: 64 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
    },
  ],
};
