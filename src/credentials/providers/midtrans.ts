import { PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'midtrans',
  name: 'Midtrans',
  types: [
    {
      id: 'midtrans-server-key',
      name: 'Midtrans server key',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('Mid-server-') ? 'live' : 'test'),
      capability: { reach: 'charges, refunds', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'Known length 10 to 24.',
      source: 'https://docs.midtrans.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['SB-Mid-server-', 'Mid-server-'], pattern: /(?:SB-Mid-server-|Mid-server-)[A-Za-z0-9_-]{10,24}/ },
      matches: [
        ['SB-Mid-server-', { of: 'base64url', length: 17 }],
        ['Mid-server-', { of: 'base64url', length: 17 }],
      ],
      rejects: [['SB-Mid-server-', { of: 'base64url', length: 5 }]],
    },
    {
      id: 'midtrans-client-key',
      name: 'Midtrans client key',
      kind: 'publishable',
      certainty: 'likely',
      mode: (value) => (value.startsWith('Mid-client-') ? 'live' : 'test'),
      capability: PUBLIC,
      reason: 'Known length 10 to 20.',
      source: 'https://docs.midtrans.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['SB-Mid-client-', 'Mid-client-'], pattern: /(?:SB-Mid-client-|Mid-client-)[A-Za-z0-9_-]{10,20}/ },
      matches: [
        ['SB-Mid-client-', { of: 'base64url', length: 15 }],
        ['Mid-client-', { of: 'base64url', length: 15 }],
      ],
      rejects: [['SB-Mid-client-', { of: 'base64url', length: 5 }]],
    },
  ],
};
