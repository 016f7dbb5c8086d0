import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'freshbooks',
  name: 'FreshBooks',
  types: [
    {
      id: 'freshbooks-token',
      name: 'FreshBooks access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'accounting', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'Known length 64; the shape says nothing alone, so the key must.',
      source: 'https://www.freshbooks.com/api/start',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{64}/, context: { keys: ['freshbooks_token', 'freshbooks_access_token'] } },
      matches: [[{ of: 'base62', length: 64 }]],
      rejects: [[{ of: 'base62', length: 21 }]],
    },
  ],
};
