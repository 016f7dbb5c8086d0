import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'sumo-logic',
  name: 'Sumo Logic',
  words: ['sumologic', 'sumo'],
  everyday: ['sumo'],
  types: [
    {
      id: 'sumo-logic-access-key',
      name: 'Sumo Logic access key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'user role', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 64; the shape says nothing alone, so the key must.',
      source: 'https://help.sumologic.com/docs/manage/security/access-keys/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{64}/, context: { keys: ['sumologic_accesskey', 'sumologic_access_key'] } },
      matches: [[{ of: 'base62', length: 64 }]],
      rejects: [[{ of: 'base62', length: 21 }]],
    },
  ],
};
