import { API_ROLE, PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'mapbox',
  name: 'Mapbox',
  types: [
    {
      id: 'mapbox-secret-token',
      name: 'Mapbox secret access token',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_ROLE, reach: 'the scopes that were chosen in the account' },
      reason: "The provider's marker and 70 base64url characters, the documented length.",
      source: 'https://docs.mapbox.com/help/getting-started/access-tokens/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['sk.eyJ'], pattern: /sk\.eyJ[A-Za-z0-9_-]{57,240}\.[A-Za-z0-9_-]{22}/ },
      matches: [['sk.eyJ', { of: 'base64url', length: 70 }, '.', { of: 'base64url', length: 22 }]],
      rejects: [['sk.eyJ', { of: 'base64url', length: 70 }, '.', { of: 'base64url', length: 7 }]],
    },
    {
      id: 'mapbox-public-token',
      name: 'Mapbox public token',
      kind: 'publishable',
      certainty: 'certain',
      capability: PUBLIC,
      reason: "The provider's marker and 70 base64url characters, the documented length.",
      source: 'https://docs.mapbox.com/help/getting-started/access-tokens/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['pk.eyJ', 'tk.eyJ'], pattern: /[pt]k\.eyJ[A-Za-z0-9_-]{57,240}\.[A-Za-z0-9_-]{22}/ },
      matches: [['pk.eyJ', { of: 'base64url', length: 70 }, '.', { of: 'base64url', length: 22 }]],
      rejects: [['pk.eyJ', { of: 'base64url', length: 70 }, '.', { of: 'base64url', length: 7 }]],
    },
  ],
};
