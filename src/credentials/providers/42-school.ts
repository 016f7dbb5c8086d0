import { PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: '42-school',
  name: '42 School',
  types: [
    {
      id: '42-school-intra-secret',
      name: '42 School Intra OAuth client secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'API app', destroys: 'no', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 64.',
      source: 'https://42.fr/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['s-s4t2af-', 's-s4t2ud-'], pattern: /(?:s-s4t2af-|s-s4t2ud-)[0-9a-f]{64}/ },
      matches: [
        ['s-s4t2af-', { of: 'hex', length: 64 }],
        ['s-s4t2ud-', { of: 'hex', length: 64 }],
      ],
      rejects: [['s-s4t2af-', { of: 'hex', length: 21 }]],
    },
    {
      id: '42-school-intra-id',
      name: '42 School Intra OAuth client id',
      kind: 'identifier',
      certainty: 'certain',
      capability: PUBLIC,
      reason: 'Known length 64.',
      source: 'https://42.fr/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['u-s4t2ud-'], pattern: /u-s4t2ud-[0-9a-f]{64}/ },
      matches: [['u-s4t2ud-', { of: 'hex', length: 64 }]],
      rejects: [['u-s4t2ud-', { of: 'hex', length: 21 }]],
    },
  ],
};
