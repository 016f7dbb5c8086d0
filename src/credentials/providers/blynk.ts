import { INGEST } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'blynk',
  name: 'Blynk',
  types: [
    {
      id: 'blynk-auth-token',
      name: 'Blynk device token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...INGEST, reach: 'data of one device' },
      reason: '32 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.blynk.io/en/blynk.cloud/device-https-api',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9_-]{32}/,
        context: { keys: ['blynk_auth_token', 'blynk_token', 'blynk_auth', 'blynk_device_token'] },
      },
      matches: [[{ of: 'base64url', length: 32 }]],
      rejects: [[{ of: 'base64url', length: 10 }]],
    },
    {
      id: 'blynk-token-url',
      name: 'Blynk API URL with its token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...INGEST, reach: 'data of one device' },
      reason: 'A token of 32 characters under the parameter of the device API.',
      source: 'https://docs.blynk.io/en/blynk.cloud/device-https-api',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['blynk.cloud/external/api/'],
        pattern: /blynk\.cloud\/external\/api\/[A-Za-z/]{2,40}\?token=[A-Za-z0-9_-]{32}/,
        touches: { before: /[A-Za-z0-9_-]/ },
      },
      matches: [['blynk.cloud/external/api/get?token=', { of: 'base62', length: 32 }]],
      rejects: [['blynk.cloud/external/api/get?token=', { of: 'base62', length: 8 }]],
    },
  ],
};
