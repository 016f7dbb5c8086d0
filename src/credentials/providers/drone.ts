import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'drone',
  name: 'Drone CI',
  words: ['drone', 'droneci'],
  everyday: ['drone'],
  types: [
    {
      id: 'drone-token',
      name: 'Drone CI user token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'user repos', destroys: 'yes', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://docs.drone.io/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{32}/, context: { keys: ['drone_token'] } },
      matches: [[{ of: 'base62', length: 32 }]],
      rejects: [[{ of: 'base62', length: 10 }]],
    },
  ],
};
