import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'samsara',
  name: 'Samsara',
  types: [
    {
      id: 'samsara-token',
      name: 'Samsara API token',
      kind: 'secret',
      certainty: 'certain',
      capability: { reach: 'fleet data', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 26 to 32.',
      source: 'https://developers.samsara.com/docs/authentication',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['samsara_api_'], pattern: /samsara_api_[A-Za-z0-9]{26,32}/ },
      matches: [['samsara_api_', { of: 'base62', length: 29 }]],
      rejects: [['samsara_api_', { of: 'base62', length: 9 }]],
    },
  ],
};
