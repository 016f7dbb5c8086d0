import { PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'baidu-cloud',
  name: 'Baidu Cloud',
  types: [
    {
      id: 'baidu-cloud-access-key',
      name: 'Baidu Cloud API access key',
      kind: 'identifier',
      certainty: 'likely',
      capability: PUBLIC,
      reason: 'Known length 21.',
      source: 'https://cloud.baidu.com/doc/Reference/index.html',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['ALTAK'], pattern: /ALTAK[A-Za-z0-9]{21}/ },
      matches: [['ALTAK', { of: 'base62', length: 21 }]],
      rejects: [['ALTAK', { of: 'base62', length: 7 }]],
    },
  ],
};
