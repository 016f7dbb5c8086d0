import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'splunk',
  name: 'Splunk',
  words: ['splunk', 'signalfx'],
  types: [
    {
      id: 'splunk-hec-token',
      name: 'Splunk HTTP Event Collector token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'ingest', destroys: 'no', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'A known form with a UUID; the shape says nothing alone, so the key must.',
      source: 'https://docs.splunk.com/Documentation/Splunk',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['splunk_hec_token', 'splunk_token'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
    },
    {
      id: 'splunk-observability-token',
      name: 'Splunk observability access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'ingest or API', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 22; the shape says nothing alone, so the key must.',
      source: 'https://docs.splunk.com/Documentation/Splunk',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9_-]{22}/, context: { keys: ['splunk_access_token', 'sfx_token', 'signalfx_token'] } },
      matches: [[{ of: 'base64url', length: 22 }]],
      rejects: [[{ of: 'base64url', length: 7 }]],
    },
  ],
};
