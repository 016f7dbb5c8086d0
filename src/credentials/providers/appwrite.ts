import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'appwrite',
  name: 'Appwrite',
  types: [
    {
      id: 'appwrite-key',
      name: 'Appwrite API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'scoped project key', destroys: 'depends', destroysBackups: 'depends', scope: 'role', infrastructure: false },
      reason: 'Known length 256.',
      source: 'https://appwrite.io/docs/advanced/platform/api-keys',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['standard_'], pattern: /standard_[0-9a-f]{256}/ },
      matches: [['standard_', { of: 'hex', length: 256 }]],
      rejects: [['standard_', { of: 'hex', length: 85 }]],
    },
  ],
};
