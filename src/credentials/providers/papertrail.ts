import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'papertrail',
  name: 'SolarWinds Papertrail',
  types: [
    {
      id: 'papertrail-token',
      name: 'SolarWinds Papertrail API token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'account', destroys: 'yes', destroysBackups: 'unknown', scope: 'account', infrastructure: false },
      reason: 'Known length 20; the shape says nothing alone, so the key must.',
      source: 'https://www.papertrail.com/help/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{20}/, context: { keys: ['papertrail_api_token'] } },
      matches: [[{ of: 'base62', length: 20 }]],
      rejects: [[{ of: 'base62', length: 6 }]],
    },
  ],
};
