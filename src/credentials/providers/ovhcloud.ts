import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'ovhcloud',
  name: 'OVHcloud',
  words: ['ovh', 'ovhcloud'],
  types: [
    {
      id: 'ovhcloud-secret',
      name: 'OVHcloud application secret or consumer key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'route-scoped rights', destroys: 'depends', destroysBackups: 'depends', scope: 'role', infrastructure: true },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://help.ovhcloud.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{32}/, context: { keys: ['ovh_application_secret', 'ovh_consumer_key'] } },
      matches: [[{ of: 'base62', length: 32 }]],
      rejects: [[{ of: 'base62', length: 10 }]],
    },
  ],
};
