import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'webex',
  name: 'Cisco Webex',
  types: [
    {
      id: 'webex-bot-token',
      name: 'Cisco Webex bot or integration token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'bot/user', destroys: 'unknown', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known parts of 64, 4 and a UUID; the shape says nothing alone, so the key must.',
      source: 'https://developer.webex.com/docs/getting-started',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9_-]{64}_[A-Za-z0-9]{4}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['webex_token', 'webex_bot_token', 'webex_access_token'] },
      },
      matches: [[{ of: 'base64url', length: 64 }, '_', { of: 'base62', length: 4 }, '_', { of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'base64url', length: 64 }, '_', { of: 'base62', length: 4 }, '_', { of: 'hex', length: 20 }]],
    },
  ],
};
