import { INGEST } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'thingsboard',
  name: 'ThingsBoard',
  types: [
    {
      id: 'thingsboard-device-token',
      name: 'ThingsBoard device access token',
      kind: 'secret',
      certainty: 'likely',
      capability: INGEST,
      reason: 'Twenty characters in the path of the telemetry API.',
      source: 'https://thingsboard.io/docs/reference/http-api/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['thingsboard.cloud/api/v1/'],
        pattern: /thingsboard\.cloud\/api\/v1\/[a-z0-9]{20}/i,
        touches: { before: /[A-Za-z0-9_-]/ },
      },
      matches: [['thingsboard.cloud/api/v1/', { of: 'lower62', length: 20 }]],
      rejects: [['thingsboard.cloud/api/v1/', { of: 'lower62', length: 6 }]],
    },
  ],
};
