import { PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'alibaba-cloud',
  name: 'Alibaba Cloud',
  words: ['alibabacloud', 'alibaba', 'aliyun', 'alicloud'],
  types: [
    {
      id: 'alibaba-cloud-access-key-id',
      name: 'Alibaba Cloud AccessKey ID',
      kind: 'identifier',
      certainty: 'likely',
      capability: PUBLIC,
      reason: 'Known length 12 to 21.',
      source: 'https://www.alibabacloud.com/help/en/ram/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['LTAI'], pattern: /LTAI[A-Za-z0-9]{12,21}/ },
      matches: [['LTAI', { of: 'base62', length: 16 }]],
      rejects: [['LTAI', { of: 'base62', length: 5 }]],
    },
    {
      id: 'alibaba-cloud-access-key-secret',
      name: 'Alibaba Cloud AccessKey Secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'RAM user rights', destroys: 'depends', destroysBackups: 'depends', scope: 'role', infrastructure: true },
      reason: 'Known length 30; the shape says nothing alone, so the key must.',
      source: 'https://www.alibabacloud.com/help/en/ram/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9]{30}/,
        context: { keys: ['alibaba_cloud_access_key_secret', 'alicloud_secret_key', 'aliyun_access_key_secret'] },
      },
      matches: [[{ of: 'base62', length: 30 }]],
      rejects: [[{ of: 'base62', length: 10 }]],
    },
  ],
};
