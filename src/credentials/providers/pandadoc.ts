import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'pandadoc',
  name: 'PandaDoc',
  types: [
    {
      id: 'pandadoc-key',
      name: 'PandaDoc API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'user', destroys: 'yes', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 40; the shape says nothing alone, so the key must.',
      source: 'https://developers.pandadoc.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{40}/, context: { keys: ['pandadoc_api_key'] } },
      matches: [[{ of: 'hex', length: 40 }]],
      rejects: [[{ of: 'hex', length: 13 }]],
    },
  ],
};
