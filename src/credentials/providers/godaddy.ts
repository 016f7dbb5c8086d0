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
  ],
};
