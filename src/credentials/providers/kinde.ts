import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'kinde',
  name: 'Kinde',
  types: [
    {
      id: 'kinde-credentials',
      name: 'Kinde M2M client secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'environment', destroys: 'depends', destroysBackups: 'unknown', scope: 'environment', infrastructure: false },
      reason: 'Known length 48 to 52; the shape says nothing alone, so the key must.',
      source: 'https://docs.kinde.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{48,52}/, context: { keys: ['kinde_client_secret'] } },
      matches: [[{ of: 'base62', length: 50 }]],
      rejects: [[{ of: 'base62', length: 16 }]],
    },
  ],
};
