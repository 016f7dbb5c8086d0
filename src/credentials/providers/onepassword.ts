import { API_ROLE, DECRYPTION } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'onepassword',
  name: '1Password',
  types: [
    {
      id: 'onepassword-service-account-token',
      name: '1Password service account token',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_ROLE, reach: 'reading, and by its grants writing, the vaults that were granted' },
      reason: "The provider's marker and 400 base64url characters, the documented length.",
      source: 'https://developer.1password.com/docs/service-accounts/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['ops_eyJ'], pattern: /ops_eyJ[A-Za-z0-9+/_-]{240,1500}={0,2}/ },
      matches: [['ops_eyJ', { of: 'base64url', length: 400 }]],
      rejects: [['ops_eyJ', { of: 'base64url', length: 133 }]],
    },
    {
      id: 'onepassword-secret-key',
      name: '1Password Secret Key',
      kind: 'secret',
      certainty: 'certain',
      capability: DECRYPTION,
      reason: "The provider's marker and 6 capitals and digits, the documented length.",
      source: 'https://support.1password.com/secret-key/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['A3-'],
        pattern: /A3-[A-Z0-9]{6}-(?:[A-Z0-9]{6}-[A-Z0-9]{5}|[A-Z0-9]{11})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}/,
      },
      matches: [
        [
          'A3-',
          { of: 'upper36', length: 6 },
          '-',
          { of: 'upper36', length: 6 },
          '-',
          { of: 'upper36', length: 5 },
          '-',
          { of: 'upper36', length: 5 },
          '-',
          { of: 'upper36', length: 5 },
          '-',
          { of: 'upper36', length: 5 },
        ],
      ],
      rejects: [
        [
          'A3-',
          { of: 'upper36', length: 6 },
          '-',
          { of: 'upper36', length: 6 },
          '-',
          { of: 'upper36', length: 5 },
          '-',
          { of: 'upper36', length: 5 },
          '-',
          { of: 'upper36', length: 5 },
          '-',
          { of: 'upper36', length: 2 },
        ],
      ],
    },
  ],
};
