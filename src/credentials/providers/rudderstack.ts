import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'rudderstack',
  name: 'RudderStack',
  words: ['rudderstack', 'rudder'],
  types: [
    {
      id: 'rudderstack-key',
      name: 'RudderStack write key / PAT',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'ingest', destroys: 'no', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 27; the shape says nothing alone, so the key must.',
      source: 'https://www.rudderstack.com/docs/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{27}/, context: { keys: ['rudderstack_write_key'] } },
      matches: [[{ of: 'base62', length: 27 }]],
      rejects: [[{ of: 'base62', length: 9 }]],
    },
  ],
};
