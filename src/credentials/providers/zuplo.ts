import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'zuplo',
  name: 'Zuplo',
  types: [
    {
      id: 'zuplo-key',
      name: 'Zuplo consumer API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'API consumer', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known parts of 32 and 8.',
      source: 'https://zuplo.com/docs',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['zpka_'], pattern: /zpka_[a-z0-9]{32}_[0-9a-f]{8}/ },
      matches: [['zpka_', { of: 'lower62', length: 32 }, '_', { of: 'hex', length: 8 }]],
      rejects: [['zpka_', { of: 'lower62', length: 32 }, '_', { of: 'hex', length: 2 }]],
    },
  ],
};
