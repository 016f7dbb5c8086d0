import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'spacelift',
  name: 'Spacelift',
  types: [
    {
      id: 'spacelift-key',
      name: 'Spacelift API key secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'runs IaC', destroys: 'depends', destroysBackups: 'depends', scope: 'role', infrastructure: false },
      reason: 'Known length 64; the shape says nothing alone, so the key must.',
      source: 'https://docs.spacelift.io/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{64}/, context: { keys: ['spacelift_api_key_secret'] } },
      matches: [[{ of: 'hex', length: 64 }]],
      rejects: [[{ of: 'hex', length: 21 }]],
    },
  ],
};
