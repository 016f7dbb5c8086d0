import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'ollama',
  name: 'Ollama',
  types: [
    {
      id: 'ollama-api-key',
      name: 'Ollama cloud API key',
      kind: 'secret',
      certainty: 'likely',
      capability: MODELS,
      reason: '32 lower-case hexadecimal digits and 24 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.ollama.com/cloud',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{32}\.[A-Za-z0-9_-]{24}/,
        context: { keys: ['ollama_api_key', 'ollama_key', 'ollama_cloud_api_key'] },
      },
      matches: [[{ of: 'hex', length: 32 }, '.', { of: 'base64url', length: 24 }]],
      rejects: [[{ of: 'hex', length: 32 }, '.', { of: 'base64url', length: 8 }]],
    },
  ],
};
