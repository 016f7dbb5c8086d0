import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'mergify',
  name: 'Mergify',
  types: [
    {
      id: 'mergify-key',
      name: 'Mergify application key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'not documented in what was read',
        destroys: 'unknown',
        destroysBackups: 'no',
        scope: 'unknown',
        infrastructure: false,
      },
      reason: 'Known length 40 to 200.',
      source: 'https://docs.mergify.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['mergify_application_key_'], pattern: /mergify_application_key_[A-Za-z0-9_-]{40,200}/ },
      matches: [['mergify_application_key_', { of: 'base64url', length: 80 }]],
      rejects: [['mergify_application_key_', { of: 'base64url', length: 20 }]],
    },
  ],
};
