import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'deno',
  name: 'Deno',
  types: [
    {
      id: 'deno-deploy-token',
      name: 'Deno Deploy access token',
      kind: 'secret',
      certainty: 'certain',
      capability: { reach: 'user or organisation', destroys: 'yes', destroysBackups: 'unknown', scope: 'unknown', infrastructure: true },
      reason: 'Known length 36.',
      source: 'https://docs.deno.com/deploy/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['ddo_', 'ddp_', 'ddw_'], pattern: /(?:ddo_|ddp_|ddw_)[A-Za-z0-9]{36}/ },
      matches: [
        ['ddo_', { of: 'base62', length: 36 }],
        ['ddp_', { of: 'base62', length: 36 }],
        ['ddw_', { of: 'base62', length: 36 }],
      ],
      rejects: [['ddo_', { of: 'base62', length: 12 }]],
    },
  ],
};
