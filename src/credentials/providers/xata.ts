import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'xata',
  name: 'Xata',
  types: [
    {
      id: 'xata-key',
      name: 'Xata API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'workspaces of user', destroys: 'yes', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 32 to 33.',
      source: 'https://xata.io/docs',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['xau_'], pattern: /xau_[A-Za-z0-9]{32,33}/ },
      matches: [['xau_', { of: 'base62', length: 32 }]],
      rejects: [['xau_', { of: 'base62', length: 10 }]],
    },
  ],
};
