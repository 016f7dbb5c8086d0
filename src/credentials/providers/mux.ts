import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'mux',
  name: 'Mux',
  everyday: ['mux'],
  types: [
    {
      id: 'mux-token-secret',
      name: 'Mux token secret',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'one Mux environment',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'environment',
        infrastructure: false,
      },
      reason: 'Known length 75; the shape says nothing alone, so the key must.',
      source: 'https://www.mux.com/docs',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9+/]{75}/, context: { keys: ['mux_token_secret'] } },
      matches: [[{ of: 'base64', length: 75 }]],
      rejects: [[{ of: 'base64', length: 25 }]],
    },
  ],
};
