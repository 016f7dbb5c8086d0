import { PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'polar',
  name: 'Polar',
  types: [
    {
      id: 'polar-token',
      name: 'Polar organization / personal / OAuth token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'products, customers', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'Known length 20 to 100.',
      source: 'https://polar.sh/docs',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['polar_oat_', 'polar_pat_', 'polar_at_', 'polar_cs_', 'polar_rt_'],
        pattern: /(?:polar_oat_|polar_pat_|polar_at_|polar_cs_|polar_rt_)[A-Za-z0-9_-]{20,100}/,
      },
      matches: [
        ['polar_oat_', { of: 'base64url', length: 60 }],
        ['polar_pat_', { of: 'base64url', length: 60 }],
        ['polar_at_', { of: 'base64url', length: 60 }],
      ],
      rejects: [['polar_oat_', { of: 'base64url', length: 10 }]],
    },
    {
      id: 'polar-client-id',
      name: 'Polar OAuth client id',
      kind: 'identifier',
      certainty: 'likely',
      capability: PUBLIC,
      reason: 'Known length 20 to 100.',
      source: 'https://polar.sh/docs',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['polar_ci_'], pattern: /polar_ci_[A-Za-z0-9_-]{20,100}/ },
      matches: [['polar_ci_', { of: 'base64url', length: 60 }]],
      rejects: [['polar_ci_', { of: 'base64url', length: 10 }]],
    },
  ],
};
