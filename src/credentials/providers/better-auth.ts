import { SIGNING } from '../capabilities.ts';
import { isStrong } from '../strength.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'better-auth',
  name: 'Better Auth',
  types: [
    {
      id: 'better-auth-secret',
      name: 'Better Auth secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...SIGNING, reach: 'forging sessions of every user' },
      signing: true,
      reason: 'Chosen freely: the key names it and the value must be as strong as what a generator makes.',
      source: 'https://www.better-auth.com/docs/reference/options',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[!-~]{16,256}/,
        context: { keys: ['better_auth_secret', 'betterauth_secret'], listedOnly: true },
      },
      check: { exact: true, valid: isStrong },
      matches: [[{ of: 'base62', length: 44 }]],
      rejects: [['changeme-changeme']],
    },
  ],
};
