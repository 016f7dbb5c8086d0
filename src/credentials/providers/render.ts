import { PLATFORM_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'render',
  name: 'Render',
  everyday: ['render'],
  types: [
    {
      id: 'render-api-key',
      name: 'Render API key',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...PLATFORM_ACCOUNT,
        reach: 'every service and database of the workspaces of its owner',
        note: 'Deleting a database cannot be undone; whether its recovery window survives is not confirmed.',
        rotate: 'https://dashboard.render.com/u/settings#api-keys',
      },
      reason: "The provider's marker and 28 letters and digits, the documented length.",
      source: 'https://render.com/docs/api',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['rnd_'], pattern: /rnd_[0-9A-Za-z]{28}/ },
      matches: [['rnd_', { of: 'base62', length: 28 }]],
      rejects: [['rnd_', { of: 'base62', length: 9 }]],
    },
  ],
};
