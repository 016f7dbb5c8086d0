import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'salesforce',
  name: 'Salesforce',
  types: [
    {
      id: 'salesforce-refresh-token',
      name: 'Salesforce refresh token',
      kind: 'secret',
      certainty: 'certain',
      capability: { reach: 'long-lived', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 80 to 400.',
      source: 'https://help.salesforce.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['5Aep861'], pattern: /5Aep861[A-Za-z0-9_.=-]{80,400}/ },
      matches: [['5Aep861', { of: 'base64url', length: 120 }]],
      rejects: [['5Aep861', { of: 'base64url', length: 40 }]],
    },
  ],
};
