import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'chromatic',
  name: 'Chromatic',
  types: [
    {
      id: 'chromatic-token',
      name: 'Chromatic project token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'one project', destroys: 'no', destroysBackups: 'unknown', scope: 'project', infrastructure: false },
      reason: 'Known length 15.',
      source: 'https://www.chromatic.com/docs/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['chpt_'], pattern: /chpt_[0-9a-f]{15}/ },
      matches: [['chpt_', { of: 'hex', length: 15 }]],
      rejects: [['chpt_', { of: 'hex', length: 5 }]],
    },
  ],
};
