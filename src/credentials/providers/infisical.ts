import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'infisical',
  name: 'Infisical',
  types: [
    {
      id: 'infisical-service-token',
      name: 'Infisical service token',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'project + environment scoped',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
      },
      reason: 'Known parts of 24, 32 and 32; the shape says nothing alone, so the key must.',
      source: 'https://infisical.com/docs',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /st\.[0-9a-f]{24}\.[0-9a-f]{32}\.[0-9a-f]{32}/, context: { keys: ['infisical_token'] } },
      matches: [['st.', { of: 'hex', length: 24 }, '.', { of: 'hex', length: 32 }, '.', { of: 'hex', length: 32 }]],
      rejects: [['st.', { of: 'hex', length: 24 }, '.', { of: 'hex', length: 32 }, '.', { of: 'hex', length: 10 }]],
    },
    {
      id: 'infisical-machine-identity',
      name: 'Infisical machine identity client secret',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'not documented in what was read',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
      },
      reason: 'Known length 64; the shape says nothing alone, so the key must.',
      source: 'https://infisical.com/docs',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{64}/, context: { keys: ['infisical_client_secret'] } },
      matches: [[{ of: 'hex', length: 64 }]],
      rejects: [[{ of: 'hex', length: 21 }]],
    },
  ],
};
