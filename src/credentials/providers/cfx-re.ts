import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'cfx-re',
  name: 'Cfx.re',
  types: [
    {
      id: 'cfx-re-key',
      name: 'Cfx.re server license key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'game server licence', destroys: 'no', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known parts of 20 and 5 to 6.',
      source: 'https://docs.fivem.net/docs/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['cfxk_'], pattern: /cfxk_[A-Za-z0-9]{20}_[A-Za-z0-9]{5,6}/ },
      matches: [['cfxk_', { of: 'base62', length: 20 }, '_', { of: 'base62', length: 5 }]],
      rejects: [['cfxk_', { of: 'base62', length: 20 }, '_', { of: 'base62', length: 1 }]],
    },
  ],
};
