import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'cloudinary',
  name: 'Cloudinary',
  types: [
    {
      id: 'cloudinary-api-secret',
      name: 'Cloudinary API secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'full media library', destroys: 'yes', destroysBackups: 'yes', scope: 'unknown', infrastructure: false },
      reason: 'Known length 27; the shape says nothing alone, so the key must.',
      source: 'https://cloudinary.com/documentation',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9_-]{27}/, context: { keys: ['cloudinary_api_secret'] } },
      matches: [[{ of: 'base64url', length: 27 }]],
      rejects: [[{ of: 'base64url', length: 9 }]],
    },
  ],
};
