import { SIGNING } from '../capabilities.ts';
import { isStrong } from '../strength.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'wordpress',
  name: 'WordPress',
  types: [
    {
      id: 'wordpress-salt',
      name: 'WordPress key or salt',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...SIGNING, reach: 'forging login cookies', rotate: 'https://api.wordpress.org/secret-key/1.1/salt/' },
      signing: true,
      reason: '64 printable characters, as its generator makes them: never hexadecimal digits alone.',
      source: 'https://developer.wordpress.org/advanced-administration/wordpress/wp-config/#security-keys',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /(?![0-9a-fA-F]{60,68}$)[ -~]{60,68}/,
        context: {
          keys: [
            'auth_key',
            'secure_auth_key',
            'logged_in_key',
            'nonce_key',
            'auth_salt',
            'secure_auth_salt',
            'logged_in_salt',
            'nonce_salt',
          ],
          listedOnly: true,
        },
      },
      check: { exact: true, valid: isStrong },
      matches: [[{ of: 'base62', length: 64 }]],
      rejects: [[{ of: 'base62', length: 20 }], [{ of: 'hex', length: 64 }]],
    },
  ],
};
