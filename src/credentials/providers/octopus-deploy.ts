import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'octopus-deploy',
  name: 'Octopus Deploy',
  types: [
    {
      id: 'octopus-deploy-key',
      name: 'Octopus Deploy API key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'deploys to environments',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
      },
      reason: 'Known length 26.',
      source: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['API-'], pattern: /API-[A-Z0-9]{26}/ },
      matches: [['API-', { of: 'upper36', length: 26 }]],
      rejects: [['API-', { of: 'upper36', length: 8 }]],
      knownPublic: ['40a9841ca0b1c752'],
    },
  ],
};
