import { SIGNING } from '../capabilities.ts';
import { isStrong } from '../strength.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'jwt',
  name: 'JSON Web Tokens',
  types: [
    {
      id: 'jwt-signing-secret',
      name: 'JWT signing secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...SIGNING, reach: 'forging any token of the application' },
      signing: true,
      reason: 'Chosen freely: the key names it and the value must be as strong as what a generator makes.',
      source: 'https://www.rfc-editor.org/rfc/rfc7518',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[!-~]{16,256}/,
        context: {
          keys: [
            'jwt_secret',
            'jwt_secret_key',
            'jwt_key',
            'jwt_signing_key',
            'jwt_signing_secret',
            'jwt_access_secret',
            'jwt_refresh_secret',
            'jwt_private_key',
            'jwt_token_secret',
            'jwt_auth_secret',
            'jwt_access_token_secret',
            'jwt_refresh_token_secret',
            'access_token_secret',
            'refresh_token_secret',
          ],
          listedOnly: true,
        },
      },
      check: { exact: true, valid: isStrong },
      matches: [[{ of: 'base62', length: 44 }]],
      rejects: [['changeme-changeme']],
    },
  ],
};
