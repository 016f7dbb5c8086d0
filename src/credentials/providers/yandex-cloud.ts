import { PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'yandex-cloud',
  name: 'Yandex Cloud',
  types: [
    {
      id: 'yandex-cloud-api-key',
      name: 'Yandex Cloud API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'service account key', destroys: 'depends', destroysBackups: 'depends', scope: 'role', infrastructure: true },
      reason: 'Known length 35 to 38.',
      source: 'https://yandex.cloud/en/docs/iam/concepts/authorization/api-key',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['AQVN'], pattern: /AQVN[A-Za-z0-9_-]{35,38}/ },
      matches: [['AQVN', { of: 'base64url', length: 36 }]],
      rejects: [['AQVN', { of: 'base64url', length: 12 }]],
    },
    {
      id: 'yandex-cloud-smartcaptcha-client-key',
      name: 'Yandex Cloud SmartCaptcha client key',
      kind: 'publishable',
      certainty: 'likely',
      capability: PUBLIC,
      reason: 'Known length 48.',
      source: 'https://yandex.cloud/en/docs/iam/concepts/authorization/api-key',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['ysc1_'], pattern: /ysc1_[A-Za-z0-9_-]{48}/ },
      matches: [['ysc1_', { of: 'base64url', length: 48 }]],
      rejects: [['ysc1_', { of: 'base64url', length: 16 }]],
    },
  ],
};
