import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'lighton',
  name: 'LightOn',
  words: ['lighton', 'paradigm'],
  everyday: ['paradigm'],
  types: [
    {
      id: 'lighton-paradigm-api-key',
      name: 'LightOn Paradigm API key',
      kind: 'secret',
      certainty: 'likely',
      capability: MODELS,
      reason: '40 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://paradigm.lighton.ai/docs',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9_-]{40,80}/,
        context: { keys: ['paradigm_api_key', 'lighton_api_key'] },
      },
      matches: [[{ of: 'base64url', length: 40 }]],
      rejects: [[{ of: 'base64url', length: 13 }]],
    },
  ],
};
