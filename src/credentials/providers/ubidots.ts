import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'ubidots',
  name: 'Ubidots',
  types: [
    {
      id: 'ubidots-token',
      name: 'Ubidots API token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'account', destroys: 'yes', destroysBackups: 'unknown', scope: 'account', infrastructure: false },
      reason: 'Known length 30.',
      source: 'https://docs.ubidots.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['BBFF-', 'BBUS-'], pattern: /(?:BBFF-|BBUS-)[A-Za-z0-9]{30}/ },
      matches: [
        ['BBFF-', { of: 'base62', length: 30 }],
        ['BBUS-', { of: 'base62', length: 30 }],
      ],
      rejects: [['BBFF-', { of: 'base62', length: 10 }]],
    },
  ],
};
