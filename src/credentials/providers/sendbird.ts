import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'sendbird',
  name: 'Sendbird',
  words: ['sendbird'],
  types: [
    {
      id: 'sendbird-token',
      name: 'Sendbird API token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'one application', destroys: 'yes', destroysBackups: 'unknown', scope: 'project', infrastructure: false },
      reason: 'Known length 40; the shape says nothing alone, so the key must.',
      source: 'https://sendbird.com/docs',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{40}/, context: { keys: ['sendbird_api_token'] } },
      matches: [[{ of: 'hex', length: 40 }]],
      rejects: [[{ of: 'hex', length: 13 }]],
    },
  ],
};
