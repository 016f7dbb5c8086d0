import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'readme',
  name: 'ReadMe',
  types: [
    {
      id: 'readme-key',
      name: 'ReadMe API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'project', destroys: 'yes', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 70.',
      source: 'https://docs.readme.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['rdme_'], pattern: /rdme_[a-z0-9]{70}/ },
      matches: [['rdme_', { of: 'lower62', length: 70 }]],
      rejects: [['rdme_', { of: 'lower62', length: 23 }]],
    },
  ],
};
