import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'netsuite',
  name: 'Oracle NetSuite',
  types: [
    {
      id: 'netsuite-tba',
      name: 'Oracle NetSuite token secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'role', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 64; the shape says nothing alone, so the key must.',
      source: 'https://docs.oracle.com/en/cloud/saas/netsuite/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{64}/, context: { keys: ['netsuite_token_secret'] } },
      matches: [[{ of: 'hex', length: 64 }]],
      rejects: [[{ of: 'hex', length: 21 }]],
    },
  ],
};
