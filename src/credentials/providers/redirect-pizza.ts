import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'redirect-pizza',
  name: 'redirect.pizza',
  types: [
    {
      id: 'redirect-pizza-token',
      name: 'redirect.pizza API token',
      kind: 'secret',
      certainty: 'certain',
      capability: { reach: 'redirects', destroys: 'yes', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 30.',
      source: 'https://redirect.pizza/docs',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['rpa_'], pattern: /rpa_[A-Za-z0-9]{30}/ },
      matches: [['rpa_', { of: 'base62', length: 30 }]],
      rejects: [['rpa_', { of: 'base62', length: 10 }]],
    },
  ],
};
