import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'gitbook',
  name: 'GitBook',
  types: [
    {
      id: 'gitbook-token',
      name: 'GitBook API token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'user', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 40.',
      source: 'https://gitbook.com/docs',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['gb_api_'], pattern: /gb_api_[A-Za-z0-9]{40}/ },
      matches: [['gb_api_', { of: 'base62', length: 40 }]],
      rejects: [['gb_api_', { of: 'base62', length: 13 }]],
    },
  ],
};
