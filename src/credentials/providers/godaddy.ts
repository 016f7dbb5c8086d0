import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'godaddy',
  name: 'GoDaddy',
  types: [
    {
      id: 'godaddy-api-secret',
      name: 'GoDaddy API secret',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'account domains; DNS control',
        destroys: 'yes',
        destroysBackups: 'unknown',
        scope: 'unknown',
        infrastructure: true,
        rotate: 'https://developer.godaddy.com/keys',
      },
      reason: 'Known length 22; the shape says nothing alone, so the key must.',
      source: 'https://developer.godaddy.com/keys',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{22}/, context: { keys: ['godaddy_api_secret'] } },
      matches: [[{ of: 'base62', length: 22 }]],
      rejects: [[{ of: 'base62', length: 7 }]],
    },
    {
      id: 'godaddy-api-key',
      name: 'GoDaddy API key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        ...API_ACCOUNT,
        reach: 'names an account; with its secret it changes domains and DNS',
        rotate: 'https://developer.godaddy.com/keys',
      },
      reason: '37 characters with a low line in production, 35 in the test environment: the key must name it.',
      source: 'https://developer.godaddy.com/getstarted',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9]{4,20}_[A-Za-z0-9]{16,34}/,
        context: { keys: ['godaddy_api_key', 'godaddy_key'] },
      },
      matches: [[{ of: 'base62', length: 14 }, '_', { of: 'base62', length: 22 }]],
      rejects: [[{ of: 'base62', length: 3 }, '_', { of: 'base62', length: 5 }]],
    },
  ],
};
