import { API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'unleash',
  name: 'Unleash',
  types: [
    {
      id: 'unleash-admin-token',
      name: 'Unleash admin token / personal access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'whole instance', destroys: 'yes', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 56 to 64.',
      source: 'https://docs.getunleash.io/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['*:*.'], pattern: /\*:\*\.[0-9a-f]{56,64}/ },
      matches: [['*:*.', { of: 'hex', length: 60 }]],
      rejects: [['*:*.', { of: 'hex', length: 20 }]],
    },
    {
      id: 'unleash-client-token',
      name: 'Unleash client or frontend token',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.includes(':prod') ? 'live' : 'test'),
      capability: { ...API_PROJECT, reach: 'reading the flags of one environment', destroys: 'no', scope: 'environment' },
      reason: 'Project, environment and 28 or 32 bytes in hexadecimal digits.',
      source: 'https://docs.getunleash.io/reference/api-tokens-and-client-keys',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: [':production.', ':development.', ':staging.', ':test.', ':default.', ':dev.', ':prod.'],
        pattern: /(?:\*|\[\]|[A-Za-z0-9_-]{1,60}):[a-z]{3,12}\.[0-9a-f]{56,64}/,
        lead: 61,
        touches: { before: /[A-Za-z0-9_-]/ },
      },
      matches: [
        ['default:production.', { of: 'hex', length: 56 }],
        ['*:development.', { of: 'hex', length: 64 }],
      ],
      rejects: [['default:production.', { of: 'hex', length: 12 }]],
    },
  ],
};
