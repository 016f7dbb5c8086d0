import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'close',
  name: 'Close',
  everyday: ['close'],
  types: [
    {
      id: 'close-api-key',
      name: 'Close API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'as the user', destroys: 'yes', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 45; the shape says nothing alone, so the key must.',
      source: 'https://developer.close.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /api_[A-Za-z0-9_.=-]{45}/, context: { keys: ['close_api_key'] } },
      matches: [['api_', { of: 'base64url', length: 45 }]],
      rejects: [['api_', { of: 'base64url', length: 15 }]],
    },
  ],
};
