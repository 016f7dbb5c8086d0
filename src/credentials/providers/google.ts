import type { Provider } from '../provider.ts';

const CHECKED = '2026-11-25';

export const provider: Provider = {
  id: 'google',
  name: 'Google',
  types: [
    {
      id: 'gcp-api-key',
      name: 'Google API key',
      kind: 'publishable',
      certainty: 'likely',
      capability: {
        reach: 'the APIs that its restrictions allow',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'project',
        infrastructure: false,
        rotate: 'https://console.cloud.google.com/apis/credentials',
      },
      source: 'https://cloud.google.com/docs/authentication/api-keys',
      checked: CHECKED,
      reason:
        'Four characters and thirty-five. Firebase and Maps keys are made for browsers, and the format does not tell them from others.',
      shape: { form: 'token', anchors: ['AIza'], pattern: /AIza[A-Za-z0-9_-]{35}/, touches: { after: /[A-Za-z0-9_-]/ } },
      matches: [['AIz', 'a', { of: 'base64url', length: 35 }]],
      rejects: [['AIz', 'a', { of: 'base64url', length: 20 }]],
    },
    {
      id: 'google-oauth-client-secret',
      name: 'Google OAuth client secret',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        reach: 'completing OAuth flows as the application',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
        rotate: 'https://support.google.com/cloud/answer/6158849',
      },
      source: 'https://support.google.com/cloud/answer/6158849',
      checked: CHECKED,
      reason: 'Twenty-eight characters behind the prefix.',
      shape: { form: 'token', anchors: ['GOCSPX-'], pattern: /GOCSPX-[A-Za-z0-9_-]{28}/, touches: { after: /[A-Za-z0-9_-]/ } },
      matches: [['GOCSPX-', { of: 'base64url', length: 28 }]],
      rejects: [['GOCSPX-', { of: 'base64url', length: 20 }]],
    },
    {
      id: 'google-oauth-access-token',
      name: 'Google OAuth access token',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        reach: 'what its scopes grant, for about an hour',
        destroys: 'depends',
        destroysBackups: 'depends',
        scope: 'role',
        infrastructure: false,
      },
      source: 'https://developers.google.com/identity/protocols/oauth2',
      checked: CHECKED,
      reason: 'Opaque and long; shorter ones are illustrations.',
      shape: { form: 'token', anchors: ['ya29.'], pattern: /ya29\.[A-Za-z0-9_-]{60,1000}/ },
      matches: [['ya29.', { of: 'base64url', length: 120 }]],
      rejects: [['ya29.', { of: 'base64url', length: 20 }]],
    },
  ],
};
