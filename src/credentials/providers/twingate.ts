import { PLATFORM_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'twingate',
  name: 'Twingate',
  types: [
    {
      id: 'twingate-token',
      name: 'Twingate API or connector token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...PLATFORM_ACCOUNT, reach: 'one network: its resources and who may reach them' },
      reason: 'A JWT or a text without structure; the length is not documented, so the key must name it.',
      source: 'https://www.twingate.com/docs/api-overview',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9_.-]{20,2000}/,
        context: { keys: ['twingate_api_token', 'twingate_access_token', 'twingate_refresh_token', 'twingate_token', 'twingate_api_key'] },
      },
      matches: [[{ of: 'base62', length: 64 }]],
      rejects: [[{ of: 'base62', length: 8 }]],
    },
  ],
};
