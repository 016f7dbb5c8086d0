import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'ionic',
  name: 'Ionic',
  types: [
    {
      id: 'ionic-token',
      name: 'Ionic Appflow personal access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'mobile builds', destroys: 'unknown', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 42.',
      source: 'https://ionic.io/docs/appflow/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['ion_'], pattern: /ion_[A-Za-z0-9]{42}/ },
      matches: [['ion_', { of: 'base62', length: 42 }]],
      rejects: [['ion_', { of: 'base62', length: 14 }]],
    },
  ],
};
