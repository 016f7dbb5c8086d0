import { API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'miro',
  name: 'Miro',
  types: [
    {
      id: 'miro-access-token',
      name: 'Miro access token',
      kind: 'secret',
      certainty: 'certain',
      capability: API_ROLE,
      reason: 'A header that names Miro, then a token of 27 characters.',
      source: 'https://developers.miro.com/docs/getting-started-with-oauth',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['eyJtaXJvLm9yaWdpbiI6'],
        pattern: /eyJtaXJvLm9yaWdpbiI6[A-Za-z0-9_=-]{20,200}/,
      },
      matches: [['eyJtaXJvLm9yaWdpbiI6', { of: 'base62', length: 24 }, '_', { of: 'base62', length: 27 }]],
      rejects: [['eyJtaXJvLm9yaWdpbiI6', { of: 'base62', length: 5 }]],
    },
    {
      id: 'miro-legacy-access-token',
      name: 'Miro access token (before headers)',
      kind: 'secret',
      certainty: 'likely',
      capability: API_ROLE,
      reason: '27 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://developers.miro.com/docs/getting-started-with-oauth',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9_-]{27}/,
        context: { keys: ['miro_access_token', 'miro_token', 'miro_oauth_token', 'miro_api_token'] },
      },
      matches: [[{ of: 'base64url', length: 27 }]],
      rejects: [[{ of: 'base64url', length: 9 }]],
    },
  ],
};
