import { API_ROLE } from '../capabilities.ts';
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
    {
      id: 'lark-access-token',
      name: 'Lark access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ROLE, note: 'It lives for two hours.' },
      reason: 'A letter for the kind and up to fifty characters: the key must name it.',
      source: 'https://open.larksuite.com/document/ukTMukTMukTM/uMTNz4yM1MjLzUzM',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[tua]-[A-Za-z0-9_.]{14,50}/,
        context: {
          keys: [
            'lark_tenant_access_token',
            'lark_access_token',
            'feishu_tenant_access_token',
            'feishu_access_token',
            'lark_user_access_token',
            'lark_app_access_token',
          ],
        },
      },
      matches: [['t-', { of: 'base62', length: 40 }]],
      rejects: [['t-', { of: 'base62', length: 6 }]],
    },
  ],
};
