import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'mailersend',
  name: 'MailerSend',
  types: [
    {
      id: 'mailersend-token',
      name: 'MailerSend API token',
      kind: 'secret',
      certainty: 'certain',
      capability: { reach: 'domain scoped', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 30 to 100.',
      source: 'https://developers.mailersend.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['mlsn.'], pattern: /mlsn\.[A-Za-z0-9]{30,100}/ },
      matches: [['mlsn.', { of: 'base62', length: 65 }]],
      rejects: [['mlsn.', { of: 'base62', length: 15 }]],
    },
  ],
};
