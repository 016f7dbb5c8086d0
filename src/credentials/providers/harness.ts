import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'harness',
  name: 'Harness',
  types: [
    {
      id: 'harness-api-key',
      name: 'Harness personal / service account token',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        reach: 'RBAC of user/service account',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
      },
      reason: 'Known parts of 22, 24 and 20.',
      source: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['pat.', 'sat.'], pattern: /(?:pat\.|sat\.)[A-Za-z0-9_-]{22}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{20}/ },
      matches: [
        ['pat.', { of: 'base64url', length: 22 }, '.', { of: 'base62', length: 24 }, '.', { of: 'base62', length: 20 }],
        ['sat.', { of: 'base64url', length: 22 }, '.', { of: 'base62', length: 24 }, '.', { of: 'base62', length: 20 }],
      ],
      rejects: [['pat.', { of: 'base64url', length: 22 }, '.', { of: 'base62', length: 24 }, '.', { of: 'base62', length: 6 }]],
    },
  ],
};
