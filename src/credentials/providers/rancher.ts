import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'rancher',
  name: 'SUSE Rancher',
  types: [
    {
      id: 'rancher-token',
      name: 'Rancher API bearer token',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'clusters managed by Rancher',
        destroys: 'depends',
        destroysBackups: 'depends',
        scope: 'role',
        infrastructure: true,
      },
      reason: 'Known parts of 5 and 54; the shape says nothing alone, so the key must.',
      source: 'https://ranchermanager.docs.rancher.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /token-[a-z0-9]{5}:[a-z0-9]{54}/, context: { keys: ['rancher_token', 'rancher_bearer_token'] } },
      matches: [['token-', { of: 'lower62', length: 5 }, ':', { of: 'lower62', length: 54 }]],
      rejects: [['token-', { of: 'lower62', length: 5 }, ':', { of: 'lower62', length: 18 }]],
    },
  ],
};
