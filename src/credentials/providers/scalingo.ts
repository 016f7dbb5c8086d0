import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'scalingo',
  name: 'Scalingo',
  types: [
    {
      id: 'scalingo-token',
      name: 'Scalingo API token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'user account', destroys: 'yes', destroysBackups: 'yes', scope: 'account', infrastructure: true },
      reason: 'Known length 48.',
      source: 'https://developers.scalingo.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['tk-us-'], pattern: /tk-us-[A-Za-z0-9_-]{48}/ },
      matches: [['tk-us-', { of: 'base64url', length: 48 }]],
      rejects: [['tk-us-', { of: 'base64url', length: 16 }]],
    },
  ],
};
