import { API_ROLE, PLATFORM_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'planetscale',
  name: 'PlanetScale',
  types: [
    {
      id: 'planetscale-service-token',
      name: 'PlanetScale service token',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...PLATFORM_ROLE,
        reach: 'the databases and actions that were granted',
        note: 'Deleting databases, branches and backups are separate grants.',
        rotate: 'https://planetscale.com/docs/concepts/service-tokens',
      },
      reason: "The provider's marker and 43 base64url characters, the documented length.",
      source: 'https://planetscale.com/docs/api/service-tokens',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['pscale_tkn_'], pattern: /pscale_tkn_[A-Za-z0-9_.=-]{32,64}/ },
      matches: [['pscale_tkn_', { of: 'base64url', length: 43 }]],
      rejects: [['pscale_tkn_', { of: 'base64url', length: 14 }]],
    },
    {
      id: 'planetscale-password',
      name: 'PlanetScale database password',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...API_ROLE,
        rotate: 'https://planetscale.com/docs/vitess/connecting/connection-strings',
        reach: 'one branch of one database',
        destroysBackups: 'no',
        note: 'Its role decides; SQL can drop tables.',
      },
      reason: "The provider's marker and 43 base64url characters, the documented length.",
      source: 'https://planetscale.com/docs/api/service-tokens',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['pscale_pw_'], pattern: /pscale_pw_[A-Za-z0-9_.=-]{32,64}/ },
      matches: [['pscale_pw_', { of: 'base64url', length: 43 }]],
      rejects: [['pscale_pw_', { of: 'base64url', length: 14 }]],
    },
    {
      id: 'planetscale-oauth-token',
      name: 'PlanetScale OAuth token',
      kind: 'secret',
      certainty: 'certain',
      capability: PLATFORM_ROLE,
      reason: "The provider's marker and 43 base64url characters, the documented length.",
      source: 'https://planetscale.com/docs/api/service-tokens',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['pscale_oauth_'], pattern: /pscale_oauth_[A-Za-z0-9_.=-]{32,64}/ },
      matches: [['pscale_oauth_', { of: 'base64url', length: 43 }]],
      rejects: [['pscale_oauth_', { of: 'base64url', length: 14 }]],
    },
  ],
};
