import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'aikido',
  name: 'Aikido',
  types: [
    {
      id: 'aikido-ci-token',
      name: 'Aikido CI token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'security findings', destroys: 'unknown', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 20 to 44.',
      source: 'https://help.aikido.dev/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['AIK_CI_'], pattern: /AIK_CI_[A-Za-z0-9]{20,44}/ },
      matches: [['AIK_CI_', { of: 'base62', length: 32 }]],
      rejects: [['AIK_CI_', { of: 'base62', length: 10 }]],
    },
    {
      id: 'aikido-client-secret',
      name: 'Aikido client secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'security findings', destroys: 'unknown', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 64.',
      source: 'https://help.aikido.dev/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['AIK_SECRET_'], pattern: /AIK_SECRET_[A-Za-z0-9]{64}/ },
      matches: [['AIK_SECRET_', { of: 'base62', length: 64 }]],
      rejects: [['AIK_SECRET_', { of: 'base62', length: 21 }]],
    },
  ],
};
