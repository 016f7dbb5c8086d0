import { API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'rocket-chat',
  name: 'Rocket.Chat',
  words: ['rocketchat'],
  types: [
    {
      id: 'rocket-chat-token',
      name: 'Rocket.Chat personal access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ROLE, reach: 'what the user may do on one server' },
      reason: '43 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.rocket.chat/docs/manage-personal-access-tokens',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9_-]{43}/,
        context: {
          keys: ['rocketchat_token', 'rocket_chat_token', 'rocketchat_auth_token', 'rocketchat_access_token', 'rocketchat_api_token'],
        },
      },
      matches: [[{ of: 'base64url', length: 43 }]],
      rejects: [[{ of: 'base64url', length: 14 }]],
    },
  ],
};
