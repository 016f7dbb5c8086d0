import { API_ACCOUNT, API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'trigger-dev',
  name: 'Trigger.dev',
  types: [
    {
      id: 'trigger-dev-secret-key',
      name: 'Trigger.dev secret API key',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.startsWith('tr_prod_') ? 'live' : 'test'),
      capability: { ...API_PROJECT, reach: 'one environment of one project', scope: 'environment' },
      reason: 'The middle word is the environment; about 24 letters and digits follow.',
      source: 'https://trigger.dev/docs/apikeys',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['tr_prod_', 'tr_dev_', 'tr_stg_', 'tr_preview_'],
        pattern: /tr_(?:prod|dev|stg|preview)_(?:sk_)?[A-Za-z0-9]{20,40}/,
      },
      matches: [
        ['tr_prod_', { of: 'base62', length: 24 }],
        ['tr_dev_', { of: 'base62', length: 24 }],
        ['tr_stg_', { of: 'base62', length: 24 }],
        ['tr_preview_', { of: 'base62', length: 24 }],
        ['tr_prod_sk_', { of: 'base62', length: 24 }],
      ],
      rejects: [['tr_prod_', { of: 'base62', length: 8 }]],
    },
    {
      id: 'trigger-dev-personal-access-token',
      name: 'Trigger.dev personal access token',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_ACCOUNT, reach: 'all projects and environments of the user', narrower: 'an API key of one environment' },
      reason: "The provider's marker and 40 letters and digits, the documented length.",
      source: 'https://trigger.dev/docs/apikeys',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['tr_pat_'], pattern: /tr_pat_[0-9A-Za-z]{40}/ },
      matches: [['tr_pat_', { of: 'base62', length: 40 }]],
      rejects: [['tr_pat_', { of: 'base62', length: 13 }]],
    },
  ],
};
