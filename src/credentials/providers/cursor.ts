import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'cursor',
  name: 'Cursor',
  everyday: ['cursor'],
  types: [
    {
      id: 'cursor-api-key',
      name: 'Cursor API or admin key',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...MODELS, reach: 'agents of one user, or the team: the value does not say' },
      reason: "64 lower-case hexadecimal digits behind the issuer's marker, the known length.",
      source: 'https://cursor.com/docs/api',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['key_'],
        pattern: /key_[0-9a-f]{64}/,
      },
      matches: [['key_', { of: 'hex', length: 64 }]],
      rejects: [['key_', { of: 'hex', length: 21 }]],
    },
  ],
};
