import { SIGNING } from '../capabilities.ts';
import { isStrong } from '../strength.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'rails',
  name: 'Ruby on Rails',
  everyday: ['rails'],
  types: [
    {
      id: 'rails-master-key',
      name: 'Rails master key',
      kind: 'secret',
      certainty: 'likely',
      decryption: true,
      capability: { reach: 'decrypts credentials.yml.enc', destroys: 'no', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://guides.rubyonrails.org/security.html',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{32}/, context: { keys: ['rails_master_key'] } },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
    {
      id: 'rails-secret-key-base',
      name: 'Rails or Phoenix secret_key_base',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...SIGNING, reach: 'forging sessions and signed ids' },
      signing: true,
      reason: '128 hexadecimal digits in Rails, 64 characters of base 64 in Phoenix: the key must name it.',
      source: 'https://guides.rubyonrails.org/security.html',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{128}|[A-Za-z0-9+/]{64}|[A-Za-z0-9+/=_-]{64,128}/,
        context: { keys: ['secret_key_base', 'rails_secret_key_base', 'phoenix_secret_key_base'], listedOnly: true },
      },
      check: { exact: true, valid: isStrong },
      matches: [[{ of: 'hex', length: 128 }], [{ of: 'base64', length: 64 }]],
      rejects: [[{ of: 'hex', length: 30 }]],
    },
  ],
};
