import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'telnyx',
  name: 'Telnyx',
  types: [
    {
      id: 'telnyx-key',
      name: 'Telnyx API v2 key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'account', destroys: 'yes', destroysBackups: 'unknown', scope: 'account', infrastructure: false },
      reason: 'Known length 55; the shape says nothing alone, so the key must.',
      source: 'https://developers.telnyx.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /KEY[A-Za-z0-9_-]{55}/, context: { keys: ['telnyx_api_key'] } },
      matches: [['KEY', { of: 'base64url', length: 55 }]],
      rejects: [['KEY', { of: 'base64url', length: 18 }]],
    },
  ],
};
