import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'civo',
  name: 'Civo',
  types: [
    {
      id: 'civo-api-key',
      name: 'Civo API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'whole account', destroys: 'yes', destroysBackups: 'unknown', scope: 'account', infrastructure: true },
      reason: 'Known length 50; the shape says nothing alone, so the key must.',
      source: 'https://www.civo.com/docs',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[a-z0-9]{50}/, context: { keys: ['civo_token', 'civo_api_key'] } },
      matches: [[{ of: 'lower62', length: 50 }]],
      rejects: [[{ of: 'lower62', length: 16 }]],
    },
  ],
};
