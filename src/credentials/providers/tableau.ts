import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'tableau',
  name: 'Salesforce Tableau',
  types: [
    {
      id: 'tableau-personal-access-token',
      name: 'Tableau personal access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'user', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known parts of 22 and 32; the shape says nothing alone, so the key must.',
      source: 'https://help.tableau.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9+/]{22}==:[A-Za-z0-9]{32}/, context: { keys: ['tableau_pat_secret'] } },
      matches: [[{ of: 'base64', length: 22 }, '==:', { of: 'base62', length: 32 }]],
      rejects: [[{ of: 'base64', length: 22 }, '==:', { of: 'base62', length: 10 }]],
    },
  ],
};
