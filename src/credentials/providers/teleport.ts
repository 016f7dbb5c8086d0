import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'teleport',
  name: 'Teleport',
  everyday: ['teleport'],
  types: [
    {
      id: 'teleport-token',
      name: 'Teleport join / identity token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'short-lived', destroys: 'no', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://goteleport.com/docs/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{32}/, context: { keys: ['teleport_token'] } },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
