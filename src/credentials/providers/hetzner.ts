import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'hetzner',
  name: 'Hetzner',
  words: ['hetzner', 'hcloud'],
  types: [
    {
      id: 'hetzner-cloud-token',
      name: 'Hetzner Cloud API token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'single project', destroys: 'yes', destroysBackups: 'yes', scope: 'project', infrastructure: true },
      reason: 'Known length 64; the shape says nothing alone, so the key must.',
      source: 'https://docs.hetzner.cloud/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{64}/, context: { keys: ['hcloud_token', 'hetzner_token', 'hetzner_api_token'] } },
      matches: [[{ of: 'base62', length: 64 }]],
      rejects: [[{ of: 'base62', length: 21 }]],
    },
  ],
};
