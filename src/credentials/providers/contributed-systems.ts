import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'contributed-systems',
  name: 'Contributed Systems',
  words: ['contribsys', 'sidekiq'],
  types: [
    {
      id: 'contributed-systems-gem-credentials',
      name: 'Sidekiq Pro or Enterprise gem credentials',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'downloading paid gems', destroys: 'no' },
      reason: 'A user and a password of eight hexadecimal digits each, under the name that Bundler reads.',
      source: 'https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}:[0-9a-f]{8}/,
        context: { keys: ['bundle_gems_contribsys_com', 'bundle_enterprise_contribsys_com', 'bundle_gems__contribsys__com'] },
      },
      matches: [[{ of: 'hex', length: 8 }, ':', { of: 'hex', length: 8 }]],
      rejects: [[{ of: 'hex', length: 8 }, ':', { of: 'hex', length: 3 }]],
    },
  ],
};
