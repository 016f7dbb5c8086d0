import { PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'mollie',
  name: 'Mollie',
  types: [
    {
      id: 'mollie-api-key',
      name: 'Mollie API key',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.startsWith('live_') ? 'live' : 'test'),
      capability: PAYMENTS,
      reason: '30 letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.mollie.com/reference/authentication',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /(?:live|test)_[A-Za-z0-9]{30}/,
        context: {
          keys: ['mollie_api_key', 'mollie_key', 'mollie_apikey', 'mollie_live_key', 'mollie_test_key'],
          hosts: ['api.mollie.com'],
        },
      },
      matches: [['live_', { of: 'base62', length: 30 }]],
      rejects: [['live_', { of: 'base62', length: 10 }]],
    },
    {
      id: 'mollie-access-token',
      name: 'Mollie organisation access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...PAYMENTS, scope: 'account', reach: 'the profiles of the organisation that were granted' },
      reason: '30 letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.mollie.com/reference/authentication',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /access_[0-9A-Za-z]{30}/,
        context: { keys: ['mollie_access_token', 'mollie_organization_token'], hosts: ['api.mollie.com'] },
      },
      matches: [['access_', { of: 'base62', length: 30 }]],
      rejects: [['access_', { of: 'base62', length: 10 }]],
    },
  ],
};
