import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'portainer',
  name: 'Portainer',
  types: [
    {
      id: 'portainer-token',
      name: 'Portainer access token',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'containers on endpoints',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: true,
      },
      reason: 'Known length 20 to 60.',
      source: 'https://docs.portainer.io/api/access',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['ptr_'], pattern: /ptr_[A-Za-z0-9/_+=-]{20,60}/ },
      matches: [['ptr_', { of: 'base64url', length: 40 }]],
      rejects: [['ptr_', { of: 'base64url', length: 10 }]],
    },
  ],
};
