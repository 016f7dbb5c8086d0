import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'recurly',
  name: 'Recurly',
  types: [
    {
      id: 'recurly-key',
      name: 'Recurly private API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'subscriptions', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://docs.recurly.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{32}/, context: { keys: ['recurly_api_key'] } },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
