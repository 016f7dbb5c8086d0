import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'contentful',
  name: 'Contentful',
  types: [
    {
      id: 'contentful-pat',
      name: 'Contentful content management token (PAT)',
      kind: 'secret',
      certainty: 'certain',
      capability: { reach: 'all spaces of user', destroys: 'yes', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 43.',
      source: 'https://www.contentful.com/developers/docs/references/authentication/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['CFPAT-'], pattern: /CFPAT-[A-Za-z0-9_-]{43}/ },
      matches: [['CFPAT-', { of: 'base64url', length: 43 }]],
      rejects: [['CFPAT-', { of: 'base64url', length: 14 }]],
    },
  ],
};
