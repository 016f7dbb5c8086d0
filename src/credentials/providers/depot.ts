import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'depot',
  name: 'Depot',
  types: [
    {
      id: 'depot-token',
      name: 'Depot project / org token',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'not documented in what was read',
        destroys: 'unknown',
        destroysBackups: 'no',
        scope: 'unknown',
        infrastructure: false,
      },
      reason: 'Known length 64.',
      source: 'https://depot.dev/docs',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['depot_project_', 'depot_org_'], pattern: /(?:depot_project_|depot_org_)[A-Za-z0-9]{64}/ },
      matches: [
        ['depot_project_', { of: 'base62', length: 64 }],
        ['depot_org_', { of: 'base62', length: 64 }],
      ],
      rejects: [['depot_project_', { of: 'base62', length: 21 }]],
    },
  ],
};
