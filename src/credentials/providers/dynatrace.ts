import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'dynatrace',
  name: 'Dynatrace',
  types: [
    {
      id: 'dynatrace-token',
      name: 'Dynatrace API / PaaS / platform token',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        reach: 'what its scopes allow',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
        rotate: 'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
      },
      reason: 'Known parts of 24 and 64.',
      source: 'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['dt0a01.', 'dt0c01.', 'dt0e01.', 'dt0s01.', 'dt0s02.', 'dt0s08.', 'dt0s16.'],
        pattern: /(?:dt0a01\.|dt0c01\.|dt0e01\.|dt0s01\.|dt0s02\.|dt0s08\.|dt0s16\.)[A-Z0-9]{24}\.[A-Z0-9]{64}/,
      },
      matches: [
        ['dt0a01.', { of: 'upper36', length: 24 }, '.', { of: 'upper36', length: 64 }],
        ['dt0c01.', { of: 'upper36', length: 24 }, '.', { of: 'upper36', length: 64 }],
        ['dt0e01.', { of: 'upper36', length: 24 }, '.', { of: 'upper36', length: 64 }],
      ],
      rejects: [['dt0a01.', { of: 'upper36', length: 24 }, '.', { of: 'upper36', length: 21 }]],
      knownPublic: ['559fab6733c70720'],
    },
  ],
};
