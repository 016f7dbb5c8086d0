import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'llamaindex',
  name: 'LlamaIndex',
  words: ['llamaindex', 'llamacloud', 'llamaparse'],
  types: [
    {
      id: 'llamaindex-cloud-api-key',
      name: 'LlamaCloud API key',
      kind: 'secret',
      certainty: 'certain',
      capability: MODELS,
      reason: "48 letters and digits behind the issuer's marker, the known length.",
      source: 'https://developers.llamaindex.ai/python/cloud/general/api_key/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['llx-'],
        pattern: /llx-[A-Za-z0-9]{48}/,
      },
      matches: [['llx-', { of: 'base62', length: 48 }]],
      rejects: [['llx-', { of: 'base62', length: 16 }]],
    },
  ],
};
