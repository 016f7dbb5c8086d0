import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'dropbox-sign',
  name: 'Dropbox Sign',
  words: ['dropboxsign', 'hellosign'],
  types: [
    {
      id: 'dropbox-sign-key',
      name: 'Dropbox Sign API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'account', destroys: 'yes', destroysBackups: 'unknown', scope: 'account', infrastructure: false },
      reason: 'Known length 64; the shape says nothing alone, so the key must.',
      source: 'https://developers.hellosign.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{64}/, context: { keys: ['hellosign_api_key', 'dropbox_sign_api_key'] } },
      matches: [[{ of: 'hex', length: 64 }]],
      rejects: [[{ of: 'hex', length: 21 }]],
    },
  ],
};
