import { API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'linkedin',
  name: 'LinkedIn',
  types: [
    {
      id: 'linkedin-client-secret',
      name: 'LinkedIn client secret',
      kind: 'secret',
      certainty: 'certain',
      capability: API_PROJECT,
      reason: 'Sixteen letters and digits and a short base 64 part behind the marker.',
      source: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/authentication',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['WPL_AP1.'],
        pattern: /WPL_AP1\.[A-Za-z0-9]{16}\.[A-Za-z0-9+/]{4,24}={0,2}/,
      },
      matches: [['WPL_AP1.', { of: 'base62', length: 16 }, '.', { of: 'base62', length: 6 }, '==']],
      rejects: [['WPL_AP1.', { of: 'base62', length: 4 }]],
    },
    {
      id: 'linkedin-legacy-client-secret',
      name: 'LinkedIn client secret (before markers)',
      kind: 'secret',
      certainty: 'likely',
      capability: API_PROJECT,
      reason: '16 letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/authentication',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9]{16}/,
        context: {
          keys: ['linkedin_client_secret', 'linkedin_secret', 'linkedin_api_secret', 'linkedin_secret_key', 'linkedin_consumer_secret'],
        },
      },
      matches: [[{ of: 'base62', length: 16 }]],
      rejects: [[{ of: 'base62', length: 5 }]],
    },
  ],
};
