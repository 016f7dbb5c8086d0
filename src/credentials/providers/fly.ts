import { PLATFORM_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'fly',
  name: 'Fly.io',
  types: [
    {
      id: 'fly-access-token',
      name: 'Fly.io access token (macaroon)',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...PLATFORM_ACCOUNT,
        reach: 'every organisation of the account; deploy tokens: one app',
        destroysBackups: 'yes',
        note: 'Destroying an app deletes its volumes and snapshots. Attenuated tokens reach less; the value does not tell simply.',
        narrower: 'a deploy token (one app) with a short expiry',
        rotate: 'https://fly.io/docs/security/tokens/',
      },
      reason: 'A macaroon of at least about a hundred characters; every caveat makes it longer.',
      source: 'https://fly.io/docs/security/tokens/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['fm2_', 'fm1r_', 'fm1a_'], pattern: /fm(?:2|1r|1a)_[A-Za-z0-9+/_-]{80,1200}={0,3}/ },
      matches: [
        ['fm2_', { of: 'base64', length: 100 }],
        ['fm1r_', { of: 'base64', length: 100 }],
        ['fm1a_', { of: 'base64', length: 100 }],
      ],
      rejects: [['fm2_', { of: 'base64', length: 33 }]],
    },
    {
      id: 'fly-personal-token',
      name: 'Fly.io personal auth token',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...PLATFORM_ACCOUNT,
        rotate: 'https://fly.io/docs/security/tokens/',
        destroysBackups: 'yes',
        note: 'Destroying an app deletes its volumes and snapshots.',
        narrower: 'a deploy token (one app)',
      },
      reason: "The provider's marker and 43 base64url characters, the documented length.",
      source: 'https://fly.io/docs/security/tokens/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['fo1_'], pattern: /fo1_[A-Za-z0-9_-]{43}/ },
      matches: [['fo1_', { of: 'base64url', length: 43 }]],
      rejects: [['fo1_', { of: 'base64url', length: 14 }]],
    },
  ],
};
