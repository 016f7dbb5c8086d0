import { PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'stytch',
  name: 'Stytch',
  types: [
    {
      id: 'stytch-secret',
      name: 'Stytch secret',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.startsWith('secret-live-') ? 'live' : 'test'),
      capability: { reach: 'one project', destroys: 'yes', destroysBackups: 'unknown', scope: 'project', infrastructure: false },
      reason: 'Known length 43.',
      source: 'https://stytch.com/docs',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['secret-live-', 'secret-test-'], pattern: /(?:secret-live-|secret-test-)[A-Za-z0-9_-]{43}=/ },
      matches: [
        ['secret-live-', { of: 'base64url', length: 43 }, '='],
        ['secret-test-', { of: 'base64url', length: 43 }, '='],
      ],
      rejects: [['secret-live-', { of: 'base64url', length: 14 }, '=']],
    },
    {
      id: 'stytch-public-token',
      name: 'Stytch public token',
      kind: 'publishable',
      certainty: 'certain',
      mode: (value) => (value.startsWith('public-token-live-') ? 'live' : 'test'),
      capability: PUBLIC,
      reason: 'A known form with a UUID.',
      source: 'https://stytch.com/docs',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['public-token-live-', 'public-token-test-'],
        pattern: /(?:public-token-live-|public-token-test-)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      },
      matches: [
        ['public-token-live-', { of: 'uuid', length: 36 }],
        ['public-token-test-', { of: 'uuid', length: 36 }],
      ],
      rejects: [['public-token-live-', { of: 'hex', length: 20 }]],
    },
  ],
};
