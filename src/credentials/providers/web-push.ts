import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'web-push',
  name: 'Web Push',
  everyday: ['webpush'],
  types: [
    {
      id: 'web-push-vapid-private-key',
      name: 'Web Push VAPID private key',
      kind: 'secret',
      certainty: 'likely',
      signing: true,
      capability: { reach: 'push as application server', destroys: 'no', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 43; the shape says nothing alone, so the key must.',
      source: 'https://www.rfc-editor.org/rfc/rfc8292',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9_-]{43}/, context: { keys: ['vapid_private_key'] } },
      matches: [[{ of: 'base64url', length: 43 }]],
      rejects: [[{ of: 'base64url', length: 14 }]],
    },
  ],
};
