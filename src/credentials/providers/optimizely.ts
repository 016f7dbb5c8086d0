import { PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'optimizely',
  name: 'Optimizely',
  types: [
    {
      id: 'optimizely-sdk-key',
      name: 'Optimizely SDK key',
      kind: 'publishable',
      certainty: 'likely',
      capability: PUBLIC,
      reason: 'Known length 21 to 22; the shape says nothing alone, so the key must.',
      source: 'https://docs.developers.optimizely.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{21,22}/, context: { keys: ['optimizely_sdk_key'] } },
      matches: [[{ of: 'base62', length: 21 }]],
      rejects: [[{ of: 'base62', length: 7 }]],
    },
  ],
};
