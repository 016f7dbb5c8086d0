import { INGEST } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'raygun',
  name: 'Raygun',
  types: [
    {
      id: 'raygun-api-key',
      name: 'Raygun API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...INGEST, reach: 'reporting errors of one application' },
      reason: 'Base 64 of sixteen bytes: the key must name it.',
      source: 'https://raygun.com/documentation/language-guides/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9+/]{22}(?:==)?/,
        context: { keys: ['raygun_api_key', 'raygun_key', 'raygun_apikey', 'raygun_token'] },
      },
      matches: [[{ of: 'base62', length: 22 }]],
      rejects: [[{ of: 'base62', length: 9 }]],
    },
  ],
};
