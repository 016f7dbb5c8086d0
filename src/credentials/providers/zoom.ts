import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'zoom',
  name: 'Zoom',
  everyday: ['zoom'],
  types: [
    {
      id: 'zoom-client-secret',
      name: 'Zoom client secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'account scopes', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://developers.zoom.us/docs/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9_-]{32}/, context: { keys: ['zoom_client_secret'] } },
      matches: [[{ of: 'base64url', length: 32 }]],
      rejects: [[{ of: 'base64url', length: 10 }]],
    },
  ],
};
