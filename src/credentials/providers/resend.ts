import { API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'resend',
  name: 'Resend',
  types: [
    {
      id: 'resend-api-key',
      name: 'Resend API key',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...API_ROLE,
        reach: 'sending mail; with full access domains and contacts too',
        narrower: 'a key with sending access for one domain',
      },
      reason: "The provider's marker and 24 letters and digits, the documented length.",
      source: 'https://resend.com/docs/dashboard/api-keys/introduction',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['re_'], pattern: /re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}/ },
      matches: [['re_', { of: 'base62', length: 8 }, '_', { of: 'base62', length: 24 }]],
      rejects: [['re_', { of: 'base62', length: 8 }, '_', { of: 'base62', length: 8 }]],
    },
  ],
};
