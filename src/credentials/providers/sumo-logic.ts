import { INGEST } from '../capabilities.ts';
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
    {
      id: 'sumo-logic-http-source-url',
      name: 'Sumo Logic HTTP source URL',
      kind: 'secret',
      certainty: 'certain',
      capability: INGEST,
      reason: 'Eighty and more characters of base 64 in the path that names no user.',
      source: 'https://help.sumologic.com/docs/send-data/hosted-collectors/http-source/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['.sumologic.com/receiver/v1/http/'],
        pattern: /\.sumologic\.com\/receiver\/v1\/http\/[A-Za-z0-9+/_-]{60,120}={0,2}/,
        touches: { before: /[^\s\S]/ },
      },
      matches: [['.sumologic.com/receiver/v1/http/', { of: 'base62', length: 86 }, '==']],
      rejects: [['.sumologic.com/receiver/v1/http/', { of: 'base62', length: 10 }]],
    },
  ],
};
