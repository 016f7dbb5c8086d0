import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'klaviyo',
  name: 'Klaviyo',
  types: [
    {
      id: 'klaviyo-private-key',
      name: 'Klaviyo private API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'what its scopes allow', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 34; the shape says nothing alone, so the key must.',
      source: 'https://developers.klaviyo.com/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /pk_[0-9a-f]{34}/,
        context: { keys: ['klaviyo_api_key', 'klaviyo_private_key', 'klaviyo_private_api_key'] },
      },
      matches: [['pk_', { of: 'hex', length: 34 }]],
      rejects: [['pk_', { of: 'hex', length: 11 }]],
    },
  ],
};
