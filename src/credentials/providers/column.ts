import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'column',
  name: 'Column',
  everyday: ['column'],
  types: [
    {
      id: 'column-key',
      name: 'Column API key',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('live_') ? 'live' : 'test'),
      capability: { reach: 'bank transfers', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'Known length 27; the shape says nothing alone, so the key must.',
      source: 'https://docs.column.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /(?:live_|test_)[A-Za-z0-9]{27}/, context: { keys: ['column_api_key'] } },
      matches: [
        ['live_', { of: 'base62', length: 27 }],
        ['test_', { of: 'base62', length: 27 }],
      ],
      rejects: [['live_', { of: 'base62', length: 9 }]],
    },
  ],
};
