import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'adobe',
  name: 'Adobe',
  types: [
    {
      id: 'adobe-client-secret',
      name: 'Adobe OAuth client secret',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        reach: 'developer console project',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
      },
      reason: 'Known length 32.',
      source: 'https://developer.adobe.com/developer-console/docs/guides/authentication/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['p8e-'], pattern: /p8e-[A-Za-z0-9_-]{32}/ },
      matches: [['p8e-', { of: 'base64url', length: 32 }]],
      rejects: [['p8e-', { of: 'base64url', length: 10 }]],
    },
  ],
};
