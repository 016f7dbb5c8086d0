import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'teamcity',
  name: 'JetBrains TeamCity',
  types: [
    {
      id: 'teamcity-token',
      name: 'JetBrains TeamCity access token',
      kind: 'secret',
      certainty: 'certain',
      capability: { reach: 'user permissions', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'Known parts of 36 and 48.',
      source: 'https://www.jetbrains.com/help/teamcity/managing-your-user-account.html',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['eyJ0eXAiOiAiVENWMiJ9.'], pattern: /eyJ0eXAiOiAiVENWMiJ9\.[A-Za-z0-9_-]{36}\.[A-Za-z0-9_-]{48}/ },
      matches: [['eyJ0eXAiOiAiVENWMiJ9.', { of: 'base64url', length: 36 }, '.', { of: 'base64url', length: 48 }]],
      rejects: [['eyJ0eXAiOiAiVENWMiJ9.', { of: 'base64url', length: 36 }, '.', { of: 'base64url', length: 16 }]],
    },
  ],
};
