import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'ory',
  name: 'Ory',
  types: [
    {
      id: 'ory-token',
      name: 'Ory project or session token',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'a project (ory_pat_) or one session',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
      },
      reason: 'No maximum length is known, so the bounds are generous.',
      source: 'https://www.ory.com/docs',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['ory_pat_', 'ory_st_'], pattern: /(?:ory_pat_|ory_st_)[A-Za-z0-9]{32,64}/ },
      matches: [
        ['ory_pat_', { of: 'base62', length: 48 }],
        ['ory_st_', { of: 'base62', length: 48 }],
      ],
      rejects: [['ory_pat_', { of: 'base62', length: 16 }]],
    },
    {
      id: 'ory-token-oauth',
      name: 'Ory OAuth token',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'what the granted scopes allow',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
      },
      reason: 'Known parts of 43 and 43.',
      source: 'https://www.ory.com/docs',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['ory_ac_', 'ory_at_', 'ory_rt_'],
        pattern: /(?:ory_ac_|ory_at_|ory_rt_)[A-Za-z0-9_-]{43}\.[A-Za-z0-9_-]{43}/,
      },
      matches: [
        ['ory_ac_', { of: 'base64url', length: 43 }, '.', { of: 'base64url', length: 43 }],
        ['ory_at_', { of: 'base64url', length: 43 }, '.', { of: 'base64url', length: 43 }],
        ['ory_rt_', { of: 'base64url', length: 43 }, '.', { of: 'base64url', length: 43 }],
      ],
      rejects: [['ory_ac_', { of: 'base64url', length: 43 }, '.', { of: 'base64url', length: 14 }]],
    },
  ],
};
