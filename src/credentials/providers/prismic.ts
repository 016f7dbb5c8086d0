import { API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'prismic',
  name: 'Prismic',
  types: [
    {
      id: 'prismic-access-token',
      name: 'Prismic access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_PROJECT, reach: 'reading one repository; write tokens change it' },
      reason: 'Base 64 that begins with two digits and a dot: the key must name it.',
      source: 'https://prismic.io/docs/access-token',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /MC5[A-Za-z0-9_.-]{50,200}/,
        context: { keys: ['prismic_access_token', 'prismic_token', 'prismic_api_token', 'prismic_write_token'] },
      },
      matches: [['MC5', { of: 'base62', length: 80 }]],
      rejects: [['MC5', { of: 'base62', length: 10 }]],
    },
  ],
};
