import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'svix',
  name: 'Svix',
  types: [
    {
      id: 'svix-token',
      name: 'Svix API token',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('testsk_') ? 'test' : 'unknown'),
      capability: { reach: 'environment', destroys: 'yes', destroysBackups: 'unknown', scope: 'environment', infrastructure: false },
      reason: 'Known parts of 32 and 2; the shape says nothing alone, so the key must.',
      source: 'https://docs.svix.com/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /(?:testsk_|sk_)[A-Za-z0-9]{32}\.[a-z0-9]{2}/,
        context: { keys: ['svix_token', 'svix_api_token'] },
      },
      matches: [
        ['testsk_', { of: 'base62', length: 32 }, '.', { of: 'lower62', length: 2 }],
        ['sk_', { of: 'base62', length: 32 }, '.', { of: 'lower62', length: 2 }],
      ],
      rejects: [['testsk_', { of: 'base62', length: 32 }, '.', { of: 'lower62', length: 1 }]],
    },
  ],
};
