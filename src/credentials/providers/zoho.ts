import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'zoho',
  name: 'Zoho',
  types: [
    {
      id: 'zoho-token',
      name: 'Zoho OAuth access / refresh token',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'what its scopes allow; access tokens last an hour',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
      },
      reason: 'Known parts of 32 and 32.',
      source: 'https://www.zoho.com/accounts/protocol/oauth.html',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['1000.'], pattern: /1000\.[0-9a-f]{32}\.[0-9a-f]{32}/ },
      matches: [['1000.', { of: 'hex', length: 32 }, '.', { of: 'hex', length: 32 }]],
      rejects: [['1000.', { of: 'hex', length: 32 }, '.', { of: 'hex', length: 10 }]],
    },
  ],
};
