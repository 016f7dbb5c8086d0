import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'elevenlabs',
  name: 'ElevenLabs',
  words: ['elevenlabs'],
  types: [
    {
      id: 'elevenlabs-api-key',
      name: 'ElevenLabs API key',
      kind: 'secret',
      certainty: 'likely',
      capability: MODELS,
      reason: '48 hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://elevenlabs.io/docs/api-reference/authentication',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /(?:sk_[0-9a-f]{48}|[0-9a-f]{32})/,
        context: {
          keys: ['elevenlabs_api_key', 'eleven_labs_api_key', 'xi_api_key', 'eleven_api_key'],
          hosts: ['api.elevenlabs.io'],
          headers: ['xi-api-key'],
        },
      },
      matches: [['sk_', { of: 'hex', length: 48 }]],
      rejects: [['sk_', { of: 'hex', length: 20 }]],
    },
  ],
};
