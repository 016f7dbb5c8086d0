import { DECRYPTION } from '../capabilities.ts';
import { isStrong } from '../strength.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'encryption',
  name: 'encryption keys',
  types: [
    {
      id: 'encryption-key',
      name: 'encryption key of an application',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...DECRYPTION, reach: 'everything that the application encrypted with it' },
      decryption: true,
      reason: 'Sixteen or 32 bytes, in hexadecimal digits, base 64 or letters and digits: the key must name it.',
      source: 'https://cheatsheetseries.owasp.org/cheatsheets/Cryptographic_Storage_Cheat_Sheet.html',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /(?:base64:)?(?:[0-9a-fA-F]{64}|[0-9a-fA-F]{32}|[A-Za-z0-9+/_-]{43}=|[A-Za-z0-9+/_-]{22}==|[A-Za-z0-9]{32})/,
        context: {
          keys: [
            'encryption_key',
            'master_encryption_key',
            'data_encryption_key',
            'database_encryption_key',
            'aes_key',
            'aes_secret_key',
            'encryption_secret',
            'app_encryption_key',
            'field_encryption_key',
          ],
          listedOnly: true,
        },
      },
      check: { exact: true, valid: isStrong },
      matches: [[{ of: 'hex', length: 64 }], [{ of: 'base64', length: 43 }, '=']],
      rejects: [[{ of: 'hex', length: 12 }]],
    },
  ],
};
