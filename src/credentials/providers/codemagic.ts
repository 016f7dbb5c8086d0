import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'codemagic',
  name: 'Codemagic',
  types: [
    {
      id: 'codemagic-token',
      name: 'Codemagic API token',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'not documented in what was read',
        destroys: 'unknown',
        destroysBackups: 'no',
        scope: 'unknown',
        infrastructure: false,
      },
      reason: 'Known length 43; the shape says nothing alone, so the key must.',
      source: 'https://docs.codemagic.io/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9_]{43}/, context: { keys: ['cm_api_token', 'codemagic_api_token'] } },
      matches: [[{ of: 'base62', length: 43 }]],
      rejects: [[{ of: 'base62', length: 14 }]],
    },
  ],
};
