import { PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'tencent-cloud',
  name: 'Tencent Cloud',
  words: ['tencentcloud', 'tencent', 'qcloud'],
  types: [
    {
      id: 'tencent-cloud-secret-id',
      name: 'Tencent Cloud SecretId',
      kind: 'identifier',
      certainty: 'likely',
      capability: PUBLIC,
      reason: 'Known length 32.',
      source: 'https://www.tencentcloud.com/document/product/598',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['AKID', 'IKID'], pattern: /(?:AKID|IKID)[A-Za-z0-9]{32}/ },
      matches: [
        ['AKID', { of: 'base62', length: 32 }],
        ['IKID', { of: 'base62', length: 32 }],
      ],
      rejects: [['AKID', { of: 'base62', length: 10 }]],
    },
    {
      id: 'tencent-cloud-secret-key',
      name: 'Tencent Cloud SecretKey',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'CAM user rights', destroys: 'depends', destroysBackups: 'depends', scope: 'role', infrastructure: true },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://www.tencentcloud.com/document/product/598',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{32}/, context: { keys: ['tencentcloud_secret_key'] } },
      matches: [[{ of: 'base62', length: 32 }]],
      rejects: [[{ of: 'base62', length: 10 }]],
    },
  ],
};
