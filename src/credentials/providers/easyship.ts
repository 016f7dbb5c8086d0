import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'easyship',
  name: 'Easyship',
  types: [
    {
      id: 'easyship-token',
      name: 'Easyship API access token',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('prod_') ? 'live' : 'test'),
      capability: {
        reach: 'shipping account, chosen scopes',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
      },
      reason: 'Known length 49; the shape says nothing alone, so the key must.',
      source: 'https://developers.easyship.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /(?:prod_|sand_)[0-9a-f]{49}/, context: { keys: ['easyship_api_token'] } },
      matches: [
        ['prod_', { of: 'hex', length: 49 }],
        ['sand_', { of: 'hex', length: 49 }],
      ],
      rejects: [['prod_', { of: 'hex', length: 16 }]],
      knownPublic: ['62982bd6dcc1aacb', 'fc53067516866f24'],
    },
  ],
};
