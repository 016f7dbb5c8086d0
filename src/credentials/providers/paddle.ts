import { PAYMENTS, PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'paddle',
  name: 'Paddle',
  everyday: ['paddle'],
  types: [
    {
      id: 'paddle-api-key',
      name: 'Paddle API key',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.startsWith('pdl_live_') ? 'live' : 'test'),
      capability: { ...PAYMENTS, rotate: 'https://developer.paddle.com/api-reference/about/api-keys' },
      reason: "The provider's marker and 26 lower-case letters and digits, the documented length.",
      source: 'https://developer.paddle.com/api-reference/about/authentication',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['pdl_live_apikey_', 'pdl_sdbx_apikey_'],
        pattern:
          /(?:pdl_live_apikey_[0-9a-z]{26}_[0-9A-Za-z]{22}_[0-9A-Za-z]{3}|pdl_sdbx_apikey_[0-9a-z]{26}_[0-9A-Za-z]{22}_[0-9A-Za-z]{3})/,
      },
      matches: [
        ['pdl_live_apikey_', { of: 'lower62', length: 26 }, '_', { of: 'base62', length: 22 }, '_', { of: 'base62', length: 3 }],
        ['pdl_sdbx_apikey_', { of: 'lower62', length: 26 }, '_', { of: 'base62', length: 22 }, '_', { of: 'base62', length: 3 }],
      ],
      rejects: [['pdl_live_apikey_', { of: 'lower62', length: 26 }, '_', { of: 'base62', length: 22 }, '_', { of: 'base62', length: 2 }]],
    },
    {
      id: 'paddle-client-token',
      name: 'Paddle client-side token',
      kind: 'publishable',
      certainty: 'likely',
      mode: (value) => (value.startsWith('live_') ? 'live' : 'test'),
      capability: PUBLIC,
      reason: '27 lower-case letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://developer.paddle.com/paddlejs/client-side-tokens',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /(?:live|test)_[0-9a-z]{27}/,
        context: { keys: ['paddle_client_token', 'paddle_client_side_token', 'next_public_paddle_client_token'] },
      },
      matches: [['live_', { of: 'lower62', length: 27 }]],
      rejects: [['live_', { of: 'lower62', length: 9 }]],
    },
  ],
};
