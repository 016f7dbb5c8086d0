import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'deepgram',
  name: 'Deepgram',
  types: [
    {
      id: 'deepgram-api-key',
      name: 'Deepgram API key',
      kind: 'secret',
      certainty: 'likely',
      capability: MODELS,
      reason: '40 hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://developers.deepgram.com/docs/create-additional-api-keys',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{40}/,
        context: { keys: ['deepgram_api_key', 'deepgram_key'], hosts: ['api.deepgram.com'] },
      },
      matches: [[{ of: 'hex', length: 40 }]],
      rejects: [[{ of: 'hex', length: 13 }]],
    },
  ],
};
