import { DECRYPTION } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'dotenv-vault',
  name: 'dotenv-vault',
  types: [
    {
      id: 'dotenv-vault-key',
      name: 'dotenv-vault key of one environment',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.endsWith('=production') ? 'live' : 'test'),
      capability: {
        ...DECRYPTION,
        reach: 'all variables of one environment in the committed vault file',
        scope: 'environment',
        rotate: 'npx dotenv-vault rotatekey <environment>',
      },
      decryption: true,
      reason: 'A key of 64 hexadecimal digits in a URL that names the environment.',
      source: 'https://www.dotenv.org/docs/security/dotenv-key',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['dotenv://:key_'],
        pattern: /dotenv:\/\/:key_[0-9a-f]{64}@dotenvx?\.(?:org|com)\/vault\/\.env\.vault\?environment=[a-z_-]{1,40}/,
      },
      matches: [['dotenv://:key_', { of: 'hex', length: 64 }, '@dotenv.org/vault/.env.vault?environment=production']],
      rejects: [['dotenv://:key_', { of: 'hex', length: 10 }, '@dotenv.org/vault/.env.vault?environment=production']],
    },
  ],
};
