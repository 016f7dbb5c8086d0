import { PLATFORM_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'heroku',
  name: 'Heroku',
  types: [
    {
      id: 'heroku-api-key',
      name: 'Heroku API key',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...PLATFORM_ACCOUNT,
        note: 'It can destroy apps, add-ons and database backups (pg:backups:delete); what becomes of backups after an add-on is destroyed is not documented.',
        destroysBackups: 'yes',
        narrower: 'an authorization with a limited scope',
        rotate: 'https://dashboard.heroku.com/account',
      },
      reason: "The provider's marker and 58 base64url characters, the documented length.",
      source: 'https://devcenter.heroku.com/articles/platform-api-quickstart',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['HRKU-AA'], pattern: /HRKU-AA[A-Za-z0-9_-]{58}/ },
      matches: [['HRKU-AA', { of: 'base64url', length: 58 }]],
      rejects: [['HRKU-AA', { of: 'base64url', length: 19 }]],
    },
    {
      id: 'heroku-legacy-api-key',
      name: 'Heroku API key (UUID)',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        ...PLATFORM_ACCOUNT,
        note: 'It can destroy apps, add-ons and database backups (pg:backups:delete).',
        destroysBackups: 'yes',
        rotate: 'https://dashboard.heroku.com/account',
      },
      reason: 'A UUID: the shape says nothing alone, so a name or host near it must.',
      source: 'https://devcenter.heroku.com/articles/platform-api-quickstart',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['heroku_api_key', 'heroku_api_token', 'heroku_token', 'heroku_auth_token'], hosts: ['api.heroku.com'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 30 }]],
    },
  ],
};
