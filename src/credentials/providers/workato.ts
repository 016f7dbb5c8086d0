import { API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'workato',
  name: 'Workato',
  types: [
    {
      id: 'workato-api-token',
      name: 'Workato developer API token',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_ROLE, reach: 'recipes and connections of one workspace, as far as its role goes' },
      reason: 'A region and a JWT behind the marker.',
      source: 'https://docs.workato.com/workato-api.html',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['wrkaeyJ', 'wrka-eyJ', 'wrkaus-', 'wrkaeu-', 'wrkajp-', 'wrkasg-', 'wrkaau-', 'wrkail-'],
        pattern: /wrka(?:us|eu|jp|sg|au|il)?-?eyJ[A-Za-z0-9_-]{10,200}\.[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{40,700}/,
      },
      matches: [['wrkaeu-eyJ', { of: 'base62', length: 33 }, '.', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 342 }]],
      rejects: [['wrkaeu-eyJ', { of: 'base62', length: 33 }]],
    },
  ],
};
