import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'quay',
  name: 'Red Hat Quay',
  everyday: ['quay'],
  types: [
    {
      id: 'quay-robot-token',
      name: 'Quay robot account token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'repos of org', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 64; the shape says nothing alone, so the key must.',
      source: 'https://docs.quay.io/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Z0-9]{64}/, context: { keys: ['quay_password', 'quay_token'] } },
      matches: [[{ of: 'upper36', length: 64 }]],
      rejects: [[{ of: 'upper36', length: 21 }]],
    },
  ],
};
