import { API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'strava',
  name: 'Strava',
  types: [
    {
      id: 'strava-client-secret',
      name: 'Strava client secret or token',
      kind: 'secret',
      certainty: 'likely',
      capability: API_PROJECT,
      reason: '40 lower-case hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://developers.strava.com/docs/authentication/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{40}/,
        context: { keys: ['strava_client_secret', 'strava_secret', 'strava_access_token', 'strava_refresh_token'] },
      },
      matches: [[{ of: 'hex', length: 40 }]],
      rejects: [[{ of: 'hex', length: 13 }]],
    },
  ],
};
