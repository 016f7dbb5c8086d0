import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'ebay',
  name: 'eBay',
  types: [
    {
      id: 'ebay-client-secret',
      name: 'eBay client (cert) secret',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.startsWith('PRD-') ? 'live' : 'test'),
      capability: { reach: 'application + user tokens', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'Known parts of 8 to 12, 4, 4, 4 and 4 to 12.',
      source: 'https://developer.ebay.com/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['PRD-', 'SBX-'],
        pattern: /(?:PRD-|SBX-)[0-9a-f]{8,12}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4,12}/,
      },
      matches: [
        [
          'PRD-',
          { of: 'hex', length: 10 },
          '-',
          { of: 'hex', length: 4 },
          '-',
          { of: 'hex', length: 4 },
          '-',
          { of: 'hex', length: 4 },
          '-',
          { of: 'hex', length: 8 },
        ],
        [
          'SBX-',
          { of: 'hex', length: 10 },
          '-',
          { of: 'hex', length: 4 },
          '-',
          { of: 'hex', length: 4 },
          '-',
          { of: 'hex', length: 4 },
          '-',
          { of: 'hex', length: 8 },
        ],
      ],
      rejects: [
        [
          'PRD-',
          { of: 'hex', length: 10 },
          '-',
          { of: 'hex', length: 4 },
          '-',
          { of: 'hex', length: 4 },
          '-',
          { of: 'hex', length: 4 },
          '-',
          { of: 'hex', length: 2 },
        ],
      ],
    },
  ],
};
