import { API_ACCOUNT, API_PROJECT, PUBLIC } from '../capabilities.ts';
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
    {
      id: 'optimizely-datafile-token',
      name: 'Optimizely datafile access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_PROJECT, reach: 'reading the datafile of one environment', destroys: 'no', scope: 'environment' },
      reason: '40 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.developers.optimizely.com/feature-experimentation/docs/secure-environments-beta',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9_-]{40,100}/,
        context: { keys: ['optimizely_datafile_access_token', 'optimizely_datafile_token'], listedOnly: true },
      },
      matches: [[{ of: 'base64url', length: 40 }]],
      rejects: [[{ of: 'base64url', length: 13 }]],
    },
    {
      id: 'optimizely-personal-token',
      name: 'Optimizely personal token',
      kind: 'secret',
      certainty: 'likely',
      capability: API_ACCOUNT,
      reason: '54 characters behind a digit and a colon: the key must name it.',
      source: 'https://docs.developers.optimizely.com/web-experimentation/docs/personal-token',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /2:[A-Za-z0-9_-]{50,58}/,
        context: {
          keys: ['optimizely_token', 'optimizely_api_token', 'optimizely_personal_token', 'optimizely_access_token', 'optimizely_api_key'],
        },
      },
      matches: [['2:', { of: 'base62', length: 54 }]],
      rejects: [['2:', { of: 'base62', length: 10 }]],
    },
  ],
};
