import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'checkly',
  name: 'Checkly',
  types: [
    {
      id: 'checkly-key',
      name: 'Checkly API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'user rights', destroys: 'yes', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://www.checklyhq.com/docs/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /(?:cu_|sv_)[0-9a-f]{32}/, context: { keys: ['checkly_api_key'] } },
      matches: [
        ['cu_', { of: 'hex', length: 32 }],
        ['sv_', { of: 'hex', length: 32 }],
      ],
      rejects: [['cu_', { of: 'hex', length: 10 }]],
    },
  ],
};
