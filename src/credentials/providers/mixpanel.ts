import { PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'mixpanel',
  name: 'Mixpanel',
  types: [
    {
      id: 'mixpanel-secret',
      name: 'Mixpanel API secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'project export/import', destroys: 'yes', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://developer.mixpanel.com/reference/overview',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{32}/, context: { keys: ['mixpanel_secret', 'mixpanel_api_secret'] } },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
    {
      id: 'mixpanel-project-token',
      name: 'Mixpanel project token',
      kind: 'publishable',
      certainty: 'likely',
      capability: PUBLIC,
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://developer.mixpanel.com/reference/overview',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{32}/, context: { keys: ['mixpanel_token', 'mixpanel_project_token'] } },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
