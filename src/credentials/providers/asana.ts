import { API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'asana',
  name: 'Asana',
  types: [
    {
      id: 'asana-pat',
      name: 'Asana personal access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'user', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'No maximum length is known, so the bounds are generous; the shape says nothing alone, so the key must.',
      source: 'https://developers.asana.com/docs/personal-access-token',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /(?:1\/|2\/)[0-9]{16,20}:[0-9a-f]{32}/, context: { keys: ['asana_access_token'] } },
      matches: [
        ['1/', { of: 'digits', length: 18 }, ':', { of: 'hex', length: 32 }],
        ['2/', { of: 'digits', length: 18 }, ':', { of: 'hex', length: 32 }],
      ],
      rejects: [['1/', { of: 'digits', length: 18 }, ':', { of: 'hex', length: 10 }]],
    },
    {
      id: 'asana-client-secret',
      name: 'Asana OAuth client secret',
      kind: 'secret',
      certainty: 'likely',
      capability: API_PROJECT,
      reason: '32 lower-case letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://developers.asana.com/docs/oauth',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[a-z0-9]{32}/,
        context: { keys: ['asana_client_secret', 'asana_secret', 'asana_oauth_secret'] },
      },
      matches: [[{ of: 'lower62', length: 32 }]],
      rejects: [[{ of: 'lower62', length: 10 }]],
    },
  ],
};
