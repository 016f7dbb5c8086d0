import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'smooch',
  name: 'Zendesk Sunshine Conversations',
  words: ['smooch', 'sunshineconversations', 'sunco'],
  types: [
    {
      id: 'smooch-secret',
      name: 'Sunshine Conversations API secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'conversations of one app or account', destroys: 'yes' },
      reason: '86 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.smooch.io/rest/#section/Introduction/Authentication',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9_-]{86}/,
        context: {
          keys: [
            'smooch_secret',
            'smooch_key_secret',
            'smooch_api_secret',
            'sunco_secret',
            'sunshine_conversations_secret',
            'smooch_token',
          ],
        },
      },
      matches: [[{ of: 'base64url', length: 86 }]],
      rejects: [[{ of: 'base64url', length: 28 }]],
    },
  ],
};
