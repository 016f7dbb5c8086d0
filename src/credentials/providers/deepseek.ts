import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'deepseek',
  name: 'DeepSeek',
  types: [
    {
      id: 'deepseek-api-key',
      name: 'DeepSeek API key',
      kind: 'secret',
      certainty: 'likely',
      capability: MODELS,
      reason: '32 hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://api-docs.deepseek.com/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /sk-[0-9a-f]{32}/,
        context: { keys: ['deepseek_api_key', 'deepseek_key'], hosts: ['api.deepseek.com'] },
      },
      matches: [['sk-', { of: 'hex', length: 32 }]],
      rejects: [['sk-', { of: 'hex', length: 10 }]],
    },
  ],
};
