import { API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'jsr',
  name: 'JSR',
  types: [
    {
      id: 'jsr-token',
      name: 'JSR token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ROLE, reach: "publishing packages of the user's scopes" },
      reason: 'The marker; the length is not documented, so the bounds are a guess.',
      source: 'https://jsr.io/docs/publishing-packages',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['jsrp_', 'jsrd_'],
        pattern: /jsr[pd]_[A-Za-z0-9]{20,64}/,
      },
      matches: [['jsrp_', { of: 'base62', length: 40 }]],
      rejects: [['jsrp_', { of: 'base62', length: 8 }]],
    },
  ],
};
