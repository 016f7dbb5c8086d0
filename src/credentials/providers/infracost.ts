import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'infracost',
  name: 'Infracost',
  types: [
    {
      id: 'infracost-key',
      name: 'Infracost API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'pricing API', destroys: 'no', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 32.',
      source: 'https://www.infracost.io/docs/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['ico-'], pattern: /ico-[A-Za-z0-9]{32}/ },
      matches: [['ico-', { of: 'base62', length: 32 }]],
      rejects: [['ico-', { of: 'base62', length: 10 }]],
    },
  ],
};
