import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'docusign',
  name: 'Docusign',
  types: [
    {
      id: 'docusign-key',
      name: 'Docusign secret key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'users that consented to the integration',
        destroys: 'unknown',
        destroysBackups: 'unknown',
        scope: 'unknown',
        infrastructure: false,
      },
      reason: 'A known form with a UUID; the shape says nothing alone, so the key must.',
      source: 'https://developers.docusign.com/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['docusign_secret_key'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
    },
  ],
};
