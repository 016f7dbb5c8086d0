import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'cockroach-labs',
  name: 'Cockroach Labs',
  types: [
    {
      id: 'cockroach-labs-cockroachdb-cloud-key',
      name: 'Cockroach Labs cloud API key',
      kind: 'secret',
      certainty: 'certain',
      capability: { reach: 'service account roles', destroys: 'depends', destroysBackups: 'yes', scope: 'role', infrastructure: false },
      reason: 'Known parts of 22 and 40.',
      source: 'https://www.cockroachlabs.com/docs/cockroachcloud/managing-access',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['CCDB1_'], pattern: /CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{40}/ },
      matches: [['CCDB1_', { of: 'base62', length: 22 }, '_', { of: 'base62', length: 40 }]],
      rejects: [['CCDB1_', { of: 'base62', length: 22 }, '_', { of: 'base62', length: 13 }]],
    },
  ],
};
