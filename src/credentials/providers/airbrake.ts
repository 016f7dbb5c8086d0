import { API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'airbrake',
  name: 'Airbrake',
  types: [
    {
      id: 'airbrake-key',
      name: 'Airbrake project or user key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_PROJECT, reach: 'errors of one project, or of all projects of a user' },
      reason: '32 characters for projects, forty for users: the key must name it.',
      source: 'https://docs.airbrake.io/docs/devops-tools/api/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{32}|[A-Za-z0-9]{40}|[A-Za-z0-9]{32}/,
        context: { keys: ['airbrake_project_key', 'airbrake_api_key', 'airbrake_user_key', 'airbrake_key', 'airbrake_user_api_key'] },
      },
      matches: [[{ of: 'hex', length: 32 }], [{ of: 'base62', length: 40 }]],
      rejects: [[{ of: 'hex', length: 12 }]],
    },
  ],
};
