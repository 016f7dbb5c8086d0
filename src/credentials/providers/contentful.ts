import { API_PROJECT } from '../capabilities.ts';
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
    {
      id: 'contentful-delivery-token',
      name: 'Contentful delivery or preview token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_PROJECT, reach: 'reading the content of one space; pages often ship it', destroys: 'no' },
      reason: '43 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://www.contentful.com/developers/docs/references/authentication/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9_-]{43}/,
        context: {
          keys: [
            'contentful_access_token',
            'contentful_delivery_token',
            'contentful_preview_token',
            'contentful_delivery_access_token',
            'contentful_preview_access_token',
            'contentful_delivery_api_key',
            'contentful_api_key',
          ],
        },
      },
      matches: [[{ of: 'base64url', length: 43 }]],
      rejects: [[{ of: 'base64url', length: 14 }]],
    },
  ],
};
