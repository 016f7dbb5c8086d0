import { API_ROLE, API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'bitwarden',
  name: 'Bitwarden',
  words: ['bitwarden', 'bws', 'bw'],
  everyday: ['bw', 'bws'],
  types: [
    {
      id: 'bitwarden-access-token',
      name: 'Bitwarden Secrets Manager access token',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_ROLE, reach: 'the projects and secrets that the machine account was granted' },
      reason: 'A UUID: the shape says nothing alone, so a name or host near it must.',
      source: 'https://bitwarden.com/help/access-tokens/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /0\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.[0-9A-Za-z]{30}:[A-Za-z0-9+/]{22}==/,
        context: { keys: ['bws_access_token', 'bitwarden_access_token', 'bw_access_token'] },
      },
      matches: [['0.', { of: 'uuid', length: 36 }, '.', { of: 'base62', length: 30 }, ':', { of: 'base64', length: 22 }, '==']],
      rejects: [['0.', { of: 'uuid', length: 36 }, '.', { of: 'base62', length: 30 }, ':', { of: 'base64', length: 7 }]],
    },
    {
      id: 'bitwarden-api-secret',
      name: 'Bitwarden API client secret',
      kind: 'secret',
      certainty: 'likely',
      capability: API_ACCOUNT,
      reason: '30 letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://bitwarden.com/help/personal-api-key/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9A-Za-z]{30}/,
        context: { keys: ['bw_clientsecret', 'bw_client_secret', 'bitwarden_client_secret'] },
      },
      matches: [[{ of: 'base62', length: 30 }]],
      rejects: [[{ of: 'base62', length: 10 }]],
    },
  ],
};
