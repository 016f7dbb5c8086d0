import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'mailchimp',
  name: 'Mailchimp',
  words: ['mailchimp', 'mandrill'],
  types: [
    {
      id: 'mailchimp-api-key',
      name: 'Mailchimp Marketing API key',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_ACCOUNT, rotate: 'https://mailchimp.com/help/about-api-keys/', reach: 'audiences and campaigns of the account' },
      reason: "The provider's marker and 32 hexadecimal digits, the documented length.",
      source: 'https://mailchimp.com/developer/marketing/guides/quick-start/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['-us'], lead: 32, pattern: /[0-9a-f]{32}-us[0-9]{1,2}/ },
      matches: [[{ of: 'hex', length: 32 }, '-us12']],
      rejects: [[{ of: 'hex', length: 20 }, '-us12']],
    },
    {
      id: 'mailchimp-transactional-key',
      name: 'Mailchimp Transactional (Mandrill) API key',
      kind: 'secret',
      certainty: 'likely',
      capability: API_ACCOUNT,
      reason: '22 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://mailchimp.com/developer/transactional/guides/quick-start/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /(?:md-)?[A-Za-z0-9_-]{22}/,
        context: { keys: ['mandrill_api_key', 'mandrill_key', 'mandrill_apikey'] },
      },
      matches: [['md-', { of: 'base64url', length: 22 }]],
      rejects: [['md-', { of: 'base64url', length: 7 }]],
    },
  ],
};
