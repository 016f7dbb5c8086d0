import { SIGNING } from '../capabilities.ts';
import { isStrong } from '../strength.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'symfony',
  name: 'Symfony',
  types: [
    {
      id: 'symfony-app-secret',
      name: 'Symfony application secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...SIGNING, reach: 'forging signed URLs and remember-me cookies' },
      signing: true,
      reason: '32 hexadecimal digits as its recipe makes them: the key must name it.',
      source: 'https://symfony.com/doc/current/reference/configuration/framework.html',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{32,64}|[A-Za-z0-9+/]{64,200}={0,2}/,
        context: { keys: ['symfony_secret', 'symfony_app_secret', 'symfony_decryption_secret', 'app_secret'], listedOnly: true },
      },
      check: { exact: true, valid: isStrong },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 8 }]],
    },
  ],
};
