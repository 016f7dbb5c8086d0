import { API_ACCOUNT, PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'bugsnag',
  name: 'BugSnag',
  types: [
    {
      id: 'bugsnag-auth-token',
      name: 'BugSnag personal auth token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'projects and errors of the organisations of one user' },
      reason: 'A UUID: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.bugsnag.com/api/data-access/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['bugsnag_auth_token', 'bugsnag_token', 'bugsnag_personal_auth_token', 'bugsnag_access_token'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
    },
    {
      id: 'bugsnag-notifier-key',
      name: 'BugSnag notifier API key',
      kind: 'publishable',
      certainty: 'likely',
      capability: { ...PUBLIC, reach: 'reporting errors of one project' },
      reason: '32 hexadecimal digits: the key must name it. Apps and pages ship it.',
      source: 'https://docs.bugsnag.com/api/error-reporting/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{32}/,
        context: { keys: ['bugsnag_api_key', 'bugsnag_key', 'bugsnag_notifier_api_key'] },
      },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
