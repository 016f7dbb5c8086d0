import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'typeform',
  name: 'Typeform',
  types: [
    {
      id: 'typeform-token',
      name: 'Typeform personal access token',
      kind: 'secret',
      certainty: 'certain',
      capability: { reach: 'scoped user', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 40 to 59.',
      source: 'https://www.typeform.com/developers/get-started/personal-access-token/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['tfp_'], pattern: /tfp_[A-Za-z0-9_.=-]{40,59}/ },
      matches: [['tfp_', { of: 'base64url', length: 49 }]],
      rejects: [['tfp_', { of: 'base64url', length: 16 }]],
    },
  ],
};
