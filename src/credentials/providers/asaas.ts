import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'asaas',
  name: 'Asaas',
  types: [
    {
      id: 'asaas-token',
      name: 'Asaas API token',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('$aact_prod_') ? 'live' : 'test'),
      capability: { reach: 'charges, transfers (Pix)', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'No maximum length is known, so the bounds are generous.',
      source: 'https://docs.asaas.com/docs/authentication',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['$aact_hmlg_', '$aact_prod_'], pattern: /(?:\$aact_hmlg_|\$aact_prod_)[A-Za-z0-9_-]{20,400}/ },
      matches: [
        ['$aact_hmlg_', { of: 'base64url', length: 60 }],
        ['$aact_prod_', { of: 'base64url', length: 60 }],
      ],
      rejects: [['$aact_hmlg_', { of: 'base64url', length: 10 }]],
    },
  ],
};
