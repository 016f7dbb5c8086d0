import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'cognition',
  name: 'Cognition',
  words: ['devin', 'cognition'],
  everyday: ['devin'],
  types: [
    {
      id: 'cognition-devin-api-key',
      name: 'Devin API key',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...MODELS, reach: 'sessions of a user or a service, and what these may do' },
      reason: 'Base 64 behind the marker of a user or a service, or 52 characters of base 32.',
      source: 'https://docs.devin.ai/api-reference/authentication',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['apk_user_', 'apk_', 'cog_'],
        pattern: /(?:apk_user_[A-Za-z0-9+/=]{100,190}|apk_[A-Za-z0-9+/=]{80,110}|cog_[a-z2-7]{52})/,
      },
      matches: [
        ['apk_user_', { of: 'base62', length: 150 }],
        ['apk_', { of: 'base62', length: 90 }],
      ],
      rejects: [['apk_user_', { of: 'base62', length: 20 }]],
    },
  ],
};
