import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'lark',
  name: 'Lark',
  words: ['lark', 'feishu'],
  everyday: ['lark'],
  types: [
    {
      id: 'lark-app-secret',
      name: 'Lark app secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'tenant app', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://open.larksuite.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{32}/, context: { keys: ['lark_app_secret', 'feishu_app_secret'] } },
      matches: [[{ of: 'base62', length: 32 }]],
      rejects: [[{ of: 'base62', length: 10 }]],
    },
  ],
};
