import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'settlemint',
  name: 'SettleMint',
  types: [
    {
      id: 'settlemint-token',
      name: 'SettleMint access tokens',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'application/personal/service',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
      },
      reason: 'Known length 16.',
      source: 'https://console.settlemint.com/documentation',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['sm_aat_', 'sm_pat_', 'sm_sat_'], pattern: /(?:sm_aat_|sm_pat_|sm_sat_)[A-Za-z0-9]{16}/ },
      matches: [
        ['sm_aat_', { of: 'base62', length: 16 }],
        ['sm_pat_', { of: 'base62', length: 16 }],
        ['sm_sat_', { of: 'base62', length: 16 }],
      ],
      rejects: [['sm_aat_', { of: 'base62', length: 5 }]],
    },
  ],
};
