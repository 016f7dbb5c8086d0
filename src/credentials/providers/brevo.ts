import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'brevo',
  name: 'Brevo',
  types: [
    {
      id: 'brevo-api-key',
      name: 'Brevo API key',
      kind: 'secret',
      certainty: 'certain',
      capability: { reach: 'account', destroys: 'yes', destroysBackups: 'unknown', scope: 'account', infrastructure: false },
      reason: 'Known parts of 64 and 16.',
      source: 'https://developers.brevo.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['xkeysib-'], pattern: /xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}/ },
      matches: [['xkeysib-', { of: 'hex', length: 64 }, '-', { of: 'base62', length: 16 }]],
      rejects: [['xkeysib-', { of: 'hex', length: 64 }, '-', { of: 'base62', length: 5 }]],
    },
    {
      id: 'brevo-smtp-key',
      name: 'Brevo SMTP key',
      kind: 'secret',
      certainty: 'certain',
      capability: { reach: 'SMTP relay', destroys: 'no', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known parts of 64 and 16.',
      source: 'https://developers.brevo.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['xsmtpsib-'], pattern: /xsmtpsib-[0-9a-f]{64}-[A-Za-z0-9]{16}/ },
      matches: [['xsmtpsib-', { of: 'hex', length: 64 }, '-', { of: 'base62', length: 16 }]],
      rejects: [['xsmtpsib-', { of: 'hex', length: 64 }, '-', { of: 'base62', length: 5 }]],
    },
  ],
};
