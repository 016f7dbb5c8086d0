import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'packagecloud',
  name: 'packagecloud',
  types: [
    {
      id: 'packagecloud-token',
      name: 'packagecloud API token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'package repos', destroys: 'yes', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 48; the shape says nothing alone, so the key must.',
      source: 'https://packagecloud.io/docs',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{48}/, context: { keys: ['packagecloud_token'] } },
      matches: [[{ of: 'hex', length: 48 }]],
      rejects: [[{ of: 'hex', length: 16 }]],
    },
  ],
};
