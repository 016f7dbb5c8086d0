import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'bird',
  name: 'Bird (MessageBird)',
  words: ['messagebird', 'bird'],
  everyday: ['bird'],
  types: [
    {
      id: 'bird-access-key',
      name: 'Bird (MessageBird) access key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'account', destroys: 'depends', destroysBackups: 'unknown', scope: 'account', infrastructure: false },
      reason: 'Known length 25; the shape says nothing alone, so the key must.',
      source: 'https://docs.bird.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{25}/, context: { keys: ['messagebird_api_key'] } },
      matches: [[{ of: 'base62', length: 25 }]],
      rejects: [[{ of: 'base62', length: 8 }]],
    },
  ],
};
