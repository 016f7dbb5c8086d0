import { PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'configcat',
  name: 'ConfigCat',
  types: [
    {
      id: 'configcat-sdk-key',
      name: 'ConfigCat SDK key',
      kind: 'publishable',
      certainty: 'certain',
      capability: { ...PUBLIC, reach: 'reading the flags of one environment' },
      reason: 'Two parts of 22 characters behind the marker; apps and pages ship it.',
      source: 'https://configcat.com/docs/advanced/config-v2/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['configcat-sdk-1/', 'configcat-proxy/'],
        pattern: /configcat-(?:sdk-1|proxy)\/[A-Za-z0-9_-]{22}\/[A-Za-z0-9_-]{22}/,
      },
      matches: [['configcat-sdk-1/', { of: 'base62', length: 22 }, '/', { of: 'base62', length: 22 }]],
      rejects: [['configcat-sdk-1/', { of: 'base62', length: 22 }]],
    },
  ],
};
