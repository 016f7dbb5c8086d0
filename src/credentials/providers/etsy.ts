import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'etsy',
  name: 'Etsy',
  types: [
    {
      id: 'etsy-key',
      name: 'Etsy keystring',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'shop', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'Known length 24; the shape says nothing alone, so the key must.',
      source: 'https://developers.etsy.com/documentation/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[a-z0-9]{24}/, context: { keys: ['etsy_api_key'] } },
      matches: [[{ of: 'lower62', length: 24 }]],
      rejects: [[{ of: 'lower62', length: 8 }]],
    },
  ],
};
