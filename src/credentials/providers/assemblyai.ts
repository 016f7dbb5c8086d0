import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'assemblyai',
  name: 'AssemblyAI',
  words: ['assemblyai', 'assembly'],
  everyday: ['assembly'],
  types: [
    {
      id: 'assemblyai-api-key',
      name: 'AssemblyAI API key',
      kind: 'secret',
      certainty: 'likely',
      capability: MODELS,
      reason: '32 hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://www.assemblyai.com/docs',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{32}/,
        context: { keys: ['assemblyai_api_key', 'assembly_ai_api_key'], hosts: ['api.assemblyai.com'] },
      },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
