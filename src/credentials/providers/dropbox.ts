import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'dropbox',
  name: 'Dropbox',
  types: [
    {
      id: 'dropbox-token',
      name: 'Dropbox short-lived access token',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        reach: 'what the app was granted, for about four hours',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
      },
      reason: 'No maximum length is known, so the bounds are generous.',
      source: 'https://developers.dropbox.com/oauth-guide',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['sl.u.'], pattern: /sl\.u\.[A-Za-z0-9_-]{130,2000}/ },
      matches: [['sl.u.', { of: 'base64url', length: 170 }]],
      rejects: [['sl.u.', { of: 'base64url', length: 56 }]],
    },
    {
      id: 'dropbox-token-older',
      name: 'Dropbox short-lived access token (older form)',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'what the app was granted, for about four hours',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
      },
      reason: 'No maximum length is known, so the bounds are generous; the shape says nothing alone, so the key must.',
      source: 'https://developers.dropbox.com/oauth-guide',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /sl\.[A-Za-z0-9_-]{130,2000}/, context: { keys: ['dropbox_access_token'] } },
      matches: [['sl.', { of: 'base64url', length: 170 }]],
      rejects: [['sl.', { of: 'base64url', length: 56 }]],
    },
  ],
};
