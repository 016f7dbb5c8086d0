import { PLATFORM_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'mongodb-atlas',
  name: 'MongoDB Atlas',
  words: ['mongodbatlas', 'mongoatlas', 'atlas'],
  everyday: ['atlas'],
  types: [
    {
      id: 'mongodb-atlas-service-account-secret',
      name: 'MongoDB Atlas service account secret',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...PLATFORM_ROLE,
        rotate: 'https://www.mongodb.com/docs/atlas/api/service-accounts/',
        reach: 'the organisation or project role that was granted',
        note: 'Deleting a cluster needs Project Owner and termination protection off; a backup compliance policy blocks deleting backups.',
      },
      reason: "The provider's marker and 40 base64url characters, the documented length.",
      source: 'https://www.mongodb.com/docs/atlas/configure-api-access/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['mdb_sa_sk_'], pattern: /mdb_sa_sk_[A-Za-z0-9_-]{40}/ },
      matches: [['mdb_sa_sk_', { of: 'base64url', length: 40 }]],
      rejects: [['mdb_sa_sk_', { of: 'base64url', length: 13 }]],
    },
    {
      id: 'mongodb-atlas-private-key',
      name: 'MongoDB Atlas API private key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        ...PLATFORM_ROLE,
        reach: 'the organisation or project role that was granted',
        note: 'Deleting a cluster needs Project Owner and termination protection off; a backup compliance policy blocks deleting backups.',
      },
      reason: 'A UUID: the shape says nothing alone, so a name or host near it must.',
      source: 'https://www.mongodb.com/docs/atlas/configure-api-access/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: {
          keys: ['mongodb_atlas_private_key', 'atlas_private_key', 'mongodb_atlas_api_private_key', 'mcli_private_api_key'],
          hosts: ['cloud.mongodb.com/api/atlas'],
        },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 30 }]],
    },
  ],
};
