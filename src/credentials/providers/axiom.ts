import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'axiom',
  name: 'Axiom',
  types: [
    {
      id: 'axiom-token',
      name: 'Axiom API / personal / ingest token',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'API token scoped; personal = user',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
      },
      reason: 'A known form with a UUID.',
      source: 'https://axiom.co/docs/reference/tokens',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['xaat-', 'xait-', 'xapt-'],
        pattern: /(?:xaat-|xait-|xapt-)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      },
      matches: [
        ['xaat-', { of: 'uuid', length: 36 }],
        ['xait-', { of: 'uuid', length: 36 }],
        ['xapt-', { of: 'uuid', length: 36 }],
      ],
      rejects: [['xaat-', { of: 'hex', length: 20 }]],
    },
  ],
};
