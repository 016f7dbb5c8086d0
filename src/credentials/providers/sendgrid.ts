import { API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'sendgrid',
  name: 'SendGrid',
  types: [
    {
      id: 'sendgrid-api-key',
      name: 'SendGrid API key',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...API_ROLE,
        reach: 'sending mail and, by its scopes, contacts, templates and settings',
        narrower: 'a restricted key with mail.send',
        rotate: 'https://app.sendgrid.com/settings/api_keys',
      },
      reason: "The provider's marker and 43 base64url characters, the documented length.",
      source: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['SG.'], pattern: /SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}/ },
      matches: [['SG.', { of: 'base64url', length: 22 }, '.', { of: 'base64url', length: 43 }]],
      rejects: [['SG.', { of: 'base64url', length: 22 }, '.', { of: 'base64url', length: 14 }]],
    },
  ],
};
