import { API_ROLE, SIGNING } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'linear',
  name: 'Linear',
  types: [
    {
      id: 'linear-api-key',
      name: 'Linear personal API key',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_ROLE, reach: 'what the user may do in the workspace' },
      reason: "The provider's marker and 40 letters and digits, the documented length.",
      source: 'https://developers.linear.app/docs/graphql/working-with-the-graphql-api',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['lin_api_'], pattern: /lin_api_[0-9A-Za-z]{40}/ },
      matches: [['lin_api_', { of: 'base62', length: 40 }]],
      rejects: [['lin_api_', { of: 'base62', length: 13 }]],
    },
    {
      id: 'linear-oauth-token',
      name: 'Linear OAuth access token',
      kind: 'secret',
      certainty: 'certain',
      capability: API_ROLE,
      reason: "The provider's marker and 64 hexadecimal digits, the documented length.",
      source: 'https://developers.linear.app/docs/graphql/working-with-the-graphql-api',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['lin_oauth_'], pattern: /lin_oauth_[0-9a-f]{64}/ },
      matches: [['lin_oauth_', { of: 'hex', length: 64 }]],
      rejects: [['lin_oauth_', { of: 'hex', length: 21 }]],
    },
    {
      id: 'linear-webhook-secret',
      name: 'Linear webhook secret',
      kind: 'secret',
      certainty: 'certain',
      capability: SIGNING,
      signing: true,
      reason: "The provider's marker and 20 to 64 letters and digits, the documented length.",
      source: 'https://developers.linear.app/docs/graphql/working-with-the-graphql-api',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['lin_wh_'], pattern: /lin_wh_[0-9A-Za-z]{20,64}/ },
      matches: [['lin_wh_', { of: 'base62', length: 20 }]],
      rejects: [['lin_wh_', { of: 'base62', length: 6 }]],
    },
  ],
};
