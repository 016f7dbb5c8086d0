import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'unleash',
  name: 'Unleash',
  types: [
    {
      id: 'unleash-admin-token',
      name: 'Unleash admin token / personal access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'whole instance', destroys: 'yes', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 56 to 64.',
      source: 'https://docs.getunleash.io/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['*:*.'], pattern: /\*:\*\.[0-9a-f]{56,64}/ },
      matches: [['*:*.', { of: 'hex', length: 60 }]],
      rejects: [['*:*.', { of: 'hex', length: 20 }]],
    },
  ],
};
