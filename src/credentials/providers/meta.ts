import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'meta',
  name: 'Meta',
  types: [
    {
      id: 'meta-app-secret',
      name: 'Meta app secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'acting as the app', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{32}/, context: { keys: ['facebook_app_secret', 'meta_app_secret'] } },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
    {
      id: 'meta-access-token',
      name: 'Meta user, page or system access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'pages, ads, WhatsApp', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 80 to 800; the shape says nothing alone, so the key must.',
      source: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /EAA[A-Za-z0-9]{80,800}/,
        context: { keys: ['facebook_access_token', 'whatsapp_token', 'meta_access_token'] },
      },
      matches: [['EAA', { of: 'base62', length: 120 }]],
      rejects: [['EAA', { of: 'base62', length: 40 }]],
    },
    {
      id: 'meta-instagram-token',
      name: 'Instagram access token',
      kind: 'secret',
      certainty: 'certain',
      capability: { reach: 'instagram account', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'No maximum length is known, so the bounds are generous.',
      source: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['IGQVJ', 'IGAA'], pattern: /(?:IGQVJ|IGAA)[A-Za-z0-9_-]{100,400}/ },
      matches: [
        ['IGQVJ', { of: 'base64url', length: 140 }],
        ['IGAA', { of: 'base64url', length: 140 }],
      ],
      rejects: [['IGQVJ', { of: 'base64url', length: 46 }]],
    },
  ],
};
