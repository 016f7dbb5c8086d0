import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'intercom',
  name: 'Intercom',
  types: [
    {
      id: 'intercom-token',
      name: 'Intercom access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'workspace', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 55 to 60.',
      source: 'https://developers.intercom.com/docs',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['dG9rO'], pattern: /dG9rO[A-Za-z0-9+/=]{55,60}/ },
      matches: [['dG9rO', { of: 'base64', length: 57 }]],
      rejects: [['dG9rO', { of: 'base64', length: 19 }]],
    },
  ],
};
