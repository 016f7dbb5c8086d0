import { API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'snowflake',
  name: 'Snowflake',
  everyday: ['snowflake'],
  types: [
    {
      id: 'snowflake-access-token',
      name: 'Snowflake programmatic access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ROLE, reach: 'the account, with the role that was granted' },
      reason: '200 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.snowflake.com/en/user-guide/programmatic-access-tokens',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /eyJraWQiOi[A-Za-z0-9_.-]{90,500}/,
        context: {
          keys: ['snowflake_token', 'snowflake_pat', 'snowflake_access_token', 'snowflake_password'],
          hosts: ['snowflakecomputing.com'],
        },
      },
      matches: [['eyJraWQiOi', { of: 'base64url', length: 200 }]],
      rejects: [['eyJraWQiOi', { of: 'base64url', length: 66 }]],
    },
  ],
};
