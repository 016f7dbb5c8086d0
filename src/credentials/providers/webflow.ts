import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'webflow',
  name: 'Webflow',
  types: [
    {
      id: 'webflow-token',
      name: 'Webflow API token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'site', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 64; the shape says nothing alone, so the key must.',
      source: 'https://developers.webflow.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{64}/, context: { keys: ['webflow_api_token'] } },
      matches: [[{ of: 'hex', length: 64 }]],
      rejects: [[{ of: 'hex', length: 21 }]],
    },
  ],
};
