import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'sinch',
  name: 'Sinch',
  types: [
    {
      id: 'sinch-key',
      name: 'Sinch API token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'service plan', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://developers.sinch.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{32}/, context: { keys: ['sinch_api_token'] } },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
