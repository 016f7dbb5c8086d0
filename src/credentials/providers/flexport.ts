import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'flexport',
  name: 'Flexport',
  types: [
    {
      id: 'flexport-token',
      name: 'Flexport logistics API token',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'not documented in what was read',
        destroys: 'unknown',
        destroysBackups: 'unknown',
        scope: 'unknown',
        infrastructure: false,
      },
      reason: 'Known length 40.',
      source: 'https://developers.flexport.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['shltm_'], pattern: /shltm_[A-Za-z0-9_-]{40}/ },
      matches: [['shltm_', { of: 'base64url', length: 40 }]],
      rejects: [['shltm_', { of: 'base64url', length: 13 }]],
    },
  ],
};
