import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'koyeb',
  name: 'Koyeb',
  types: [
    {
      id: 'koyeb-token',
      name: 'Koyeb API access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'organisation', destroys: 'yes', destroysBackups: 'unknown', scope: 'unknown', infrastructure: true },
      reason: 'Known length 64; the shape says nothing alone, so the key must.',
      source: 'https://www.koyeb.com/docs',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[a-z0-9]{64}/, context: { keys: ['koyeb_token', 'koyeb_api_token'] } },
      matches: [[{ of: 'lower62', length: 64 }]],
      rejects: [[{ of: 'lower62', length: 21 }]],
    },
  ],
};
