import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'percy',
  name: 'BrowserStack Percy',
  everyday: ['percy'],
  types: [
    {
      id: 'percy-token',
      name: 'Percy project token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'one project', destroys: 'no', destroysBackups: 'unknown', scope: 'project', infrastructure: false },
      reason: 'Known length 64; the shape says nothing alone, so the key must.',
      source: 'https://www.browserstack.com/docs/percy',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /(?:auto_|app_|web_)[0-9a-f]{64}/, context: { keys: ['percy_token'] } },
      matches: [
        ['auto_', { of: 'hex', length: 64 }],
        ['app_', { of: 'hex', length: 64 }],
        ['web_', { of: 'hex', length: 64 }],
      ],
      rejects: [['auto_', { of: 'hex', length: 21 }]],
    },
  ],
};
