import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'plivo',
  name: 'Plivo',
  types: [
    {
      id: 'plivo-auth',
      name: 'Plivo auth token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'account', destroys: 'yes', destroysBackups: 'unknown', scope: 'account', infrastructure: false },
      reason: 'Known length 40; the shape says nothing alone, so the key must.',
      source: 'https://www.plivo.com/docs/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9_-]{40}/, context: { keys: ['plivo_auth_token'] } },
      matches: [[{ of: 'base64url', length: 40 }]],
      rejects: [[{ of: 'base64url', length: 13 }]],
    },
  ],
};
