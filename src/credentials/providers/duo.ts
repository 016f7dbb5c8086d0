import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'duo',
  name: 'Cisco Duo',
  everyday: ['duo'],
  types: [
    {
      id: 'duo-admin-api',
      name: 'Cisco Duo secret key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'integration', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 40; the shape says nothing alone, so the key must.',
      source: 'https://duo.com/docs',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{40}/, context: { keys: ['duo_secret_key'] } },
      matches: [[{ of: 'base62', length: 40 }]],
      rejects: [[{ of: 'base62', length: 13 }]],
    },
  ],
};
