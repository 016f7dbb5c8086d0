import { INGEST } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'gc-notify',
  name: 'GC Notify',
  words: ['gcnotify'],
  types: [
    {
      id: 'gc-notify-api-key',
      name: 'GC Notify API key',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...INGEST, reach: 'messages in the name of one service' },
      reason: 'The name of the key, the service and the secret as UUIDs.',
      source: 'https://documentation.notification.canada.ca/en/start.html',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['gcntfy-'],
        pattern:
          /gcntfy-[A-Za-z0-9_-]{1,80}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      },
      matches: [['gcntfy-service-', { of: 'uuid', length: 36 }, '-', { of: 'uuid', length: 36 }]],
      rejects: [['gcntfy-service-', { of: 'uuid', length: 36 }]],
    },
  ],
};
