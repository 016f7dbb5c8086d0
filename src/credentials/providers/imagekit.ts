import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'imagekit',
  name: 'ImageKit',
  types: [
    {
      id: 'imagekit-private-key',
      name: 'ImageKit private key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'media library', destroys: 'yes', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 28; the shape says nothing alone, so the key must.',
      source: 'https://imagekit.io/docs',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /private_[A-Za-z0-9+/=]{28}/, context: { keys: ['imagekit_private_key'] } },
      matches: [['private_', { of: 'base64', length: 28 }]],
      rejects: [['private_', { of: 'base64', length: 9 }]],
    },
  ],
};
