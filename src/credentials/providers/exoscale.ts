import { PLATFORM_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'exoscale',
  name: 'Exoscale',
  types: [
    {
      id: 'exoscale-api-secret',
      name: 'Exoscale API secret',
      kind: 'secret',
      certainty: 'likely',
      capability: PLATFORM_ROLE,
      reason: '40 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://community.exoscale.com/documentation/iam/quick-start/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9_-]{40,60}/,
        context: { keys: ['exoscale_api_secret', 'exoscale_secret', 'exoscale_secret_key'] },
      },
      matches: [[{ of: 'base64url', length: 40 }]],
      rejects: [[{ of: 'base64url', length: 13 }]],
    },
    {
      id: 'exoscale-api-key',
      name: 'Exoscale API key',
      kind: 'secret',
      certainty: 'likely',
      capability: PLATFORM_ROLE,
      reason: '24 letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://community.exoscale.com/documentation/iam/quick-start/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /EXO[A-Za-z0-9]{24,30}/,
        context: { keys: ['exoscale_api_key', 'exoscale_key', 'exoscale_access_key'] },
      },
      matches: [['EXO', { of: 'base62', length: 24 }]],
      rejects: [['EXO', { of: 'base62', length: 8 }]],
    },
  ],
};
