import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'pinterest',
  name: 'Pinterest',
  types: [
    {
      id: 'pinterest-token',
      name: 'Pinterest access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'user', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'No maximum length is known, so the bounds are generous.',
      source: 'https://developers.pinterest.com/docs/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['pina_', 'pinr_'], pattern: /(?:pina_|pinr_)[A-Za-z0-9_-]{20,400}/ },
      matches: [
        ['pina_', { of: 'base64url', length: 60 }],
        ['pinr_', { of: 'base64url', length: 60 }],
      ],
      rejects: [['pina_', { of: 'base64url', length: 10 }]],
    },
  ],
};
