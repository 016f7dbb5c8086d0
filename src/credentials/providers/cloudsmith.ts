import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'cloudsmith',
  name: 'Cloudsmith',
  types: [
    {
      id: 'cloudsmith-api-key',
      name: 'Cloudsmith API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'user packages', destroys: 'yes', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known parts of 30 and 6.',
      source: 'https://help.cloudsmith.io/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['csa_'], pattern: /csa_[0-9a-f]{30}[A-Za-z0-9]{6}/ },
      matches: [['csa_', { of: 'hex', length: 30 }, { of: 'base62', length: 6 }]],
      rejects: [['csa_', { of: 'hex', length: 30 }, { of: 'base62', length: 2 }]],
    },
  ],
};
