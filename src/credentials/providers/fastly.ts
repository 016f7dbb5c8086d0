import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'fastly',
  name: 'Fastly',
  types: [
    {
      id: 'fastly-api-token',
      name: 'Fastly API token',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'live CDN config',
        destroys: 'yes',
        destroysBackups: 'unknown',
        scope: 'unknown',
        infrastructure: true,
        rotate: 'https://docs.fastly.com/en/guides/using-api-tokens',
      },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://docs.fastly.com/en/guides/using-api-tokens',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9_-]{32}/, context: { keys: ['fastly_api_token', 'fastly_api_key'] } },
      matches: [[{ of: 'base64url', length: 32 }]],
      rejects: [[{ of: 'base64url', length: 10 }]],
    },
  ],
};
