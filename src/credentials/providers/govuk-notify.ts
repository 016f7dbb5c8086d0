import { INGEST } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'govuk-notify',
  name: 'GOV.UK Notify',
  words: ['govuknotify', 'notifyuk', 'notify'],
  everyday: ['notify'],
  types: [
    {
      id: 'govuk-notify-api-key',
      name: 'GOV.UK Notify API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...INGEST, reach: 'messages in the name of one service; team and test keys reach less' },
      reason: 'The name of the key, the service and the secret as UUIDs: the key must name it.',
      source: 'https://docs.notifications.service.gov.uk/rest-api.html',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern:
          /[A-Za-z0-9_-]{1,80}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: {
          keys: ['notify_api_key', 'govuk_notify_api_key', 'notify_key', 'gov_notify_api_key', 'govuk_notify_key', 'notifications_api_key'],
        },
      },
      matches: [['mykey-', { of: 'uuid', length: 36 }, '-', { of: 'uuid', length: 36 }]],
      rejects: [['mykey-', { of: 'uuid', length: 36 }]],
    },
  ],
};
