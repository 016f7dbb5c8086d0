import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'freshdesk',
  name: 'Freshworks',
  words: ['freshdesk', 'freshworks'],
  types: [
    {
      id: 'freshdesk-key',
      name: 'Freshdesk API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'agent', destroys: 'unknown', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 20; the shape says nothing alone, so the key must.',
      source: 'https://developers.freshdesk.com/api/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{20}/, context: { keys: ['freshdesk_api_key'] } },
      matches: [[{ of: 'base62', length: 20 }]],
      rejects: [[{ of: 'base62', length: 6 }]],
    },
  ],
};
