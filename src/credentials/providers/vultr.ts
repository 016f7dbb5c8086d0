import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'vultr',
  name: 'Vultr',
  types: [
    {
      id: 'vultr-api-key',
      name: 'Vultr API key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'full account; IP allow-list optional',
        destroys: 'yes',
        destroysBackups: 'yes',
        scope: 'account',
        infrastructure: true,
      },
      reason: 'Known length 36; the shape says nothing alone, so the key must.',
      source: 'https://docs.vultr.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Z0-9]{36}/, context: { keys: ['vultr_api_key'] } },
      matches: [[{ of: 'upper36', length: 36 }]],
      rejects: [[{ of: 'upper36', length: 12 }]],
    },
  ],
};
