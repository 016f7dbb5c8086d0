import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'zai',
  name: 'Z.ai',
  words: ['zai', 'zhipu', 'zhipuai', 'glm', 'bigmodel'],
  everyday: ['glm'],
  types: [
    {
      id: 'zai-api-key',
      name: 'Z.ai (Zhipu) API key',
      kind: 'secret',
      certainty: 'likely',
      capability: MODELS,
      reason: '32 lower-case hexadecimal digits and 16 letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.z.ai/guides/overview/quick-start',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{32}\.[A-Za-z0-9]{16}/,
        context: { keys: ['zai_api_key', 'zhipuai_api_key', 'zhipu_api_key', 'glm_api_key', 'bigmodel_api_key'] },
      },
      matches: [[{ of: 'hex', length: 32 }, '.', { of: 'base62', length: 16 }]],
      rejects: [[{ of: 'hex', length: 32 }, '.', { of: 'base62', length: 5 }]],
    },
  ],
};
