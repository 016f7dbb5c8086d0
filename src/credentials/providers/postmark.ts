import { API_ACCOUNT, API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'postmark',
  name: 'Postmark',
  types: [
    {
      id: 'postmark-server-token',
      name: 'Postmark server token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_PROJECT, reach: 'one server: sending mail and reading it' },
      reason: 'A UUID: the shape says nothing alone, so a name or host near it must.',
      source: 'https://postmarkapp.com/developer/api/overview',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: {
          keys: ['postmark_api_token', 'postmark_server_token', 'postmark_token', 'postmark_api_key', 'postmark_server_api_token'],
          hosts: ['api.postmarkapp.com'],
          headers: ['x-postmark-server-token'],
        },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 30 }]],
    },
    {
      id: 'postmark-account-token',
      name: 'Postmark account token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'all servers and domains of the account', destroys: 'yes', narrower: 'a server token' },
      reason: 'A UUID: the shape says nothing alone, so a name or host near it must.',
      source: 'https://postmarkapp.com/developer/api/overview',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['postmark_account_token', 'postmark_account_api_token'], headers: ['x-postmark-account-token'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 30 }]],
    },
  ],
};
