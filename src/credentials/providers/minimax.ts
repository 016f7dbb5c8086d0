import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'minimax',
  name: 'MiniMax',
  types: [
    {
      id: 'minimax-api-key',
      name: 'MiniMax API key',
      kind: 'secret',
      certainty: 'likely',
      capability: MODELS,
      reason: "119 base64url characters behind the issuer's marker, the known length.",
      source: 'https://platform.minimax.io/docs/api-reference/api-overview',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['sk-api-'],
        pattern: /sk-api-[A-Za-z0-9_-]{119}/,
      },
      matches: [['sk-api-', { of: 'base64url', length: 119 }]],
      rejects: [['sk-api-', { of: 'base64url', length: 39 }]],
    },
  ],
};
