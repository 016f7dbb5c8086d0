import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'mailjet',
  name: 'Mailjet',
  types: [
    {
      id: 'mailjet-key',
      name: 'Mailjet API secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'account', destroys: 'yes', destroysBackups: 'unknown', scope: 'account', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://dev.mailjet.com/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{32}/,
        context: { keys: ['mj_apikey_private', 'mailjet_secret_key', 'mailjet_api_secret'] },
      },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
