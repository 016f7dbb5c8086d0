import { PLATFORM_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'platform-sh',
  name: 'Platform.sh',
  words: ['platformsh', 'upsun'],
  types: [
    {
      id: 'platform-sh-api-token',
      name: 'Platform.sh API token',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        ...PLATFORM_ACCOUNT,
        reach: 'everything that the user may do, in all environments',
        destroys: 'yes',
        destroysBackups: 'yes',
      },
      reason: 'About sixty characters; the length is not documented, so the bounds leave room.',
      source: 'https://docs.platform.sh/administration/cli/api-tokens.html',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9_-]{40,70}/,
        context: { keys: ['platformsh_cli_token', 'platformsh_token', 'upsun_cli_token', 'platformsh_api_token'] },
      },
      matches: [[{ of: 'base64url', length: 40 }]],
      rejects: [[{ of: 'base64url', length: 13 }]],
    },
  ],
};
