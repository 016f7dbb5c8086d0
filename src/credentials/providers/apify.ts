import { API_ROLE, API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'apify',
  name: 'Apify',
  types: [
    {
      id: 'apify-api-token',
      name: 'Apify API token',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_ACCOUNT, reach: 'actors, runs and data sets of one account, or less where it is scoped', destroys: 'yes' },
      reason: "34 letters and digits behind the issuer's marker, the known length.",
      source: 'https://docs.apify.com/platform/integrations/api',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['apify_api_'],
        pattern: /apify_api_[A-Za-z0-9]{34,38}/,
      },
      matches: [['apify_api_', { of: 'base62', length: 34 }]],
      rejects: [['apify_api_', { of: 'base62', length: 11 }]],
    },
    {
      id: 'apify-other-token',
      name: 'Apify run, proxy or integration token',
      kind: 'secret',
      certainty: 'certain',
      capability: API_ROLE,
      reason: '34 to 38 letters and digits behind the marker of the kind.',
      source: 'https://docs.apify.com/platform/integrations/api',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['apify_ui_', 'apify_proxy_', 'apify_int_'],
        pattern: /apify_(?:ui|proxy|int)_[A-Za-z0-9]{34,38}/,
      },
      matches: [['apify_ui_', { of: 'base62', length: 36 }]],
      rejects: [['apify_ui_', { of: 'base62', length: 8 }]],
    },
  ],
};
