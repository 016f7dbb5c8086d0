import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'zerotier',
  name: 'ZeroTier',
  types: [
    {
      id: 'zerotier-token',
      name: 'ZeroTier Central API token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'networks', destroys: 'yes', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://docs.zerotier.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{32}/, context: { keys: ['zerotier_central_token', 'zerotier_token'] } },
      matches: [[{ of: 'base62', length: 32 }]],
      rejects: [[{ of: 'base62', length: 10 }]],
    },
  ],
};
