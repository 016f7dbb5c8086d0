import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'ably',
  name: 'Ably',
  types: [
    {
      id: 'ably-key',
      name: 'Ably API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'capabilities of key', destroys: 'no', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known parts of 6, 6 and 43; the shape says nothing alone, so the key must.',
      source: 'https://ably.com/docs/auth',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{6}:[A-Za-z0-9_-]{43}/, context: { keys: ['ably_api_key'] } },
      matches: [[{ of: 'base64url', length: 6 }, '.', { of: 'base64url', length: 6 }, ':', { of: 'base64url', length: 43 }]],
      rejects: [[{ of: 'base64url', length: 6 }, '.', { of: 'base64url', length: 6 }, ':', { of: 'base64url', length: 14 }]],
    },
  ],
};
