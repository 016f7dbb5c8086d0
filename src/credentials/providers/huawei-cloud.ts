import { PLATFORM_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'huawei-cloud',
  name: 'Huawei Cloud',
  words: ['huaweicloud', 'huawei', 'hwcloud'],
  types: [
    {
      id: 'huawei-cloud-secret-key',
      name: 'Huawei Cloud secret access key',
      kind: 'secret',
      certainty: 'likely',
      capability: PLATFORM_ROLE,
      reason: '40 letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://support.huaweicloud.com/intl/en-us/usermanual-ca/ca_01_0003.html',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9]{40}/,
        context: {
          keys: ['hw_secret_key', 'huaweicloud_sk', 'huawei_secret_key', 'hwcloud_secret_key', 'hw_sk', 'huaweicloud_secret_key'],
        },
      },
      matches: [[{ of: 'base62', length: 40 }]],
      rejects: [[{ of: 'base62', length: 13 }]],
    },
  ],
};
