import { PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'gocardless',
  name: 'GoCardless',
  words: ['gocardless'],
  types: [
    {
      id: 'gocardless-access-token',
      name: 'GoCardless access token',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.startsWith('live_') ? 'live' : 'test'),
      capability: PAYMENTS,
      reason: '40 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://developer.gocardless.com/getting-started/api/making-your-first-request/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /(?:live|sandbox)_[A-Za-z0-9_-]{40}/,
        context: {
          keys: ['gocardless_access_token', 'gc_access_token', 'gocardless_token', 'gocardless_api_key', 'gocardless_api_token'],
          hosts: ['api.gocardless.com', 'api-sandbox.gocardless.com'],
        },
      },
      matches: [['live_', { of: 'base64url', length: 40 }]],
      rejects: [['live_', { of: 'base64url', length: 13 }]],
    },
  ],
};
