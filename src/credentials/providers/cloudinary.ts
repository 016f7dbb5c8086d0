import { API_ACCOUNT } from '../capabilities.ts';
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
    {
      id: 'cloudinary-url',
      name: 'Cloudinary API environment variable',
      kind: 'secret',
      certainty: 'certain',
      account: (value) => `cloudinary:${value.slice(value.indexOf('@') + 1)}`,
      capability: { ...API_ACCOUNT, reach: 'every asset of one cloud', destroys: 'yes' },
      reason: 'A key of digits, a secret of 27 characters and the name of the cloud; the bounds leave room.',
      source: 'https://cloudinary.com/documentation/how_to_integrate_cloudinary',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['cloudinary://'],
        pattern: /cloudinary:\/\/[0-9]{12,16}:[A-Za-z0-9_-]{20,40}@[a-z0-9_-]{2,60}/,
      },
      matches: [['cloudinary://', { of: 'digits', length: 15 }, ':', { of: 'base64url', length: 27 }, '@acmecloud']],
      rejects: [['cloudinary://', { of: 'digits', length: 15 }, ':', { of: 'base64url', length: 5 }, '@acmecloud']],
    },
  ],
};
