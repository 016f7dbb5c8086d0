import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'zendesk',
  name: 'Zendesk',
  types: [
    {
      id: 'zendesk-token',
      name: 'Zendesk API token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'account', destroys: 'unknown', destroysBackups: 'unknown', scope: 'account', infrastructure: false },
      reason: 'Known length 40; the shape says nothing alone, so the key must.',
      source: 'https://developer.zendesk.com/api-reference/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{40}/, context: { keys: ['zendesk_api_token'] } },
      matches: [[{ of: 'base62', length: 40 }]],
      rejects: [[{ of: 'base62', length: 13 }]],
    },
  ],
};
