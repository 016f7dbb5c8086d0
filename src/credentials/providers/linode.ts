import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'linode',
  name: 'Akamai Linode',
  types: [
    {
      id: 'linode-token',
      name: 'Akamai Linode personal access token',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'scoped read/write per resource',
        destroys: 'depends',
        destroysBackups: 'depends',
        scope: 'role',
        infrastructure: true,
      },
      reason: 'Known length 64; the shape says nothing alone, so the key must.',
      source: 'https://techdocs.akamai.com/linode-api/reference/get-started',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{64}/, context: { keys: ['linode_token', 'linode_cli_token', 'linode_api_token'] } },
      matches: [[{ of: 'hex', length: 64 }]],
      rejects: [[{ of: 'hex', length: 21 }]],
    },
  ],
};
