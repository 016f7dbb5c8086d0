import { PLATFORM_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'bitrise',
  name: 'Bitrise',
  types: [
    {
      id: 'bitrise-access-token',
      name: 'Bitrise access token',
      kind: 'secret',
      certainty: 'likely',
      capability: PLATFORM_ACCOUNT,
      reason: '60 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.bitrise.io/en/bitrise-ci/api/authenticating-with-the-bitrise-api.html',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9_-]{60,120}/,
        context: { keys: ['bitrise_token', 'bitrise_api_token', 'bitrise_access_token', 'bitrise_personal_access_token'] },
      },
      matches: [[{ of: 'base64url', length: 60 }]],
      rejects: [[{ of: 'base64url', length: 20 }]],
    },
  ],
};
