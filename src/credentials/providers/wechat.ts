import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'wechat',
  name: 'WeChat',
  words: ['wechat', 'weixin'],
  types: [
    {
      id: 'wechat-app-secret',
      name: 'WeChat app secret',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'official account / mini program',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
      },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://developers.weixin.qq.com/doc/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{32}/, context: { keys: ['wechat_app_secret'] } },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
