import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'particle',
  name: 'Particle',
  everyday: ['particle'],
  types: [
    {
      id: 'particle-access-token',
      name: 'Particle access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'devices of one user', destroys: 'yes' },
      reason: '40 lower-case hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.particle.io/reference/cloud-apis/api/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{40}/,
        context: { keys: ['particle_access_token', 'particle_token', 'particle_api_token'], hosts: ['api.particle.io'] },
      },
      matches: [[{ of: 'hex', length: 40 }]],
      rejects: [[{ of: 'hex', length: 13 }]],
    },
  ],
};
