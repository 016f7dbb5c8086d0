import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'descope',
  name: 'Descope',
  types: [
    {
      id: 'descope-management-key',
      name: 'Descope management key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'users and settings of one project or of the company', destroys: 'yes' },
      reason: 'Sixty and more letters and digits behind two characters: the key must name it.',
      source: 'https://docs.descope.com/management/m2m-access-keys',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /K[23][A-Za-z0-9]{40,130}/,
        context: { keys: ['descope_management_key', 'descope_key', 'descope_access_key'] },
      },
      matches: [['K2', { of: 'base62', length: 64 }]],
      rejects: [['K2', { of: 'base62', length: 10 }]],
    },
  ],
};
