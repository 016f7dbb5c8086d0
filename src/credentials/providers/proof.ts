import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'proof',
  name: 'Proof',
  words: ['proof', 'notarize'],
  everyday: ['proof'],
  types: [
    {
      id: 'proof-api-key',
      name: 'Proof (Notarize) API key',
      kind: 'secret',
      certainty: 'likely',
      capability: API_ACCOUNT,
      reason: 'The marker looks like names in code, and the length is not documented: the key must name it.',
      source: 'https://dev.proof.com/docs/authentication',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /prf_(?:cli_)?[A-Za-z0-9_-]{20,80}/,
        context: { keys: ['proof_api_key', 'notarize_api_key', 'proof_key'] },
      },
      matches: [['prf_', { of: 'base62', length: 40 }]],
      rejects: [['prf_', { of: 'base62', length: 8 }]],
    },
  ],
};
