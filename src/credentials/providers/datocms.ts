import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'datocms',
  name: 'DatoCMS',
  words: ['datocms', 'dato'],
  types: [
    {
      id: 'datocms-token',
      name: 'DatoCMS API token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'project role', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 30; the shape says nothing alone, so the key must.',
      source: 'https://www.datocms.com/docs',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{30}/, context: { keys: ['datocms_api_token'] } },
      matches: [[{ of: 'hex', length: 30 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
