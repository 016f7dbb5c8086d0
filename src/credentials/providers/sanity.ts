import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'sanity',
  name: 'Sanity',
  everyday: ['sanity'],
  types: [
    {
      id: 'sanity-token',
      name: 'Sanity API token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'project role', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'No maximum length is known, so the bounds are generous; the shape says nothing alone, so the key must.',
      source: 'https://www.sanity.io/docs',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /sk[A-Za-z0-9]{79,256}/, context: { keys: ['sanity_api_token', 'sanity_auth_token'] } },
      matches: [['sk', { of: 'base62', length: 119 }]],
      rejects: [['sk', { of: 'base62', length: 39 }]],
    },
  ],
};
