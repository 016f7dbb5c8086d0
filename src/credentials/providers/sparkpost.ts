import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'sparkpost',
  name: 'SparkPost',
  types: [
    {
      id: 'sparkpost-key',
      name: 'SparkPost API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'account/subaccount', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 40; the shape says nothing alone, so the key must.',
      source: 'https://developers.sparkpost.com/api/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{40}/, context: { keys: ['sparkpost_api_key'] } },
      matches: [[{ of: 'hex', length: 40 }]],
      rejects: [[{ of: 'hex', length: 13 }]],
    },
  ],
};
