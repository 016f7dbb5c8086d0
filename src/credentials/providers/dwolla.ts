import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'dwolla',
  name: 'Dwolla',
  types: [
    {
      id: 'dwolla-key',
      name: 'Dwolla secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'ACH transfers', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'Known length 50; the shape says nothing alone, so the key must.',
      source: 'https://developers.dwolla.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{50}/, context: { keys: ['dwolla_secret', 'dwolla_app_secret'] } },
      matches: [[{ of: 'base62', length: 50 }]],
      rejects: [[{ of: 'base62', length: 16 }]],
    },
  ],
};
