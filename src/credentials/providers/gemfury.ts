import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'gemfury',
  name: 'Gemfury',
  words: ['gemfury', 'fury'],
  everyday: ['fury'],
  types: [
    {
      id: 'gemfury-token',
      name: 'Gemfury push or deploy token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'private packages of one account', destroys: 'yes' },
      reason: 'Twenty and more letters, digits and dashes: the key must name it.',
      source: 'https://gemfury.com/help/tokens/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9-]{20,40}/,
        context: { keys: ['fury_token', 'gemfury_token', 'fury_auth_token', 'fury_push_token', 'gemfury_push_token', 'fury_deploy_token'] },
      },
      matches: [[{ of: 'base62', length: 22 }]],
      rejects: [[{ of: 'base62', length: 8 }]],
    },
  ],
};
