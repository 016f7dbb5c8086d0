import { PLATFORM_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'aiven',
  name: 'Aiven',
  words: ['aiven'],
  types: [
    {
      id: 'aiven-api-token',
      name: 'Aiven auth token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'user projects', destroys: 'yes', destroysBackups: 'yes', scope: 'unknown', infrastructure: false },
      reason: 'Known length 372; the shape says nothing alone, so the key must.',
      source: 'https://aiven.io/docs',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9+/]{372}/, context: { keys: ['aiven_token'] } },
      matches: [[{ of: 'base64', length: 372 }]],
      rejects: [[{ of: 'base64', length: 124 }]],
    },
    {
      id: 'aiven-service-password',
      name: 'Aiven service password',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...PLATFORM_ROLE,
        reach: 'one database service, mostly as its owner; DigitalOcean issues it too',
        destroys: 'yes',
        infrastructure: false,
      },
      reason: 'Sixteen to nineteen characters behind the marker.',
      source: 'https://aiven.io/docs/platform/howto/console-fork-service',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['AVNS_'],
        pattern: /AVNS_[A-Za-z0-9_-]{16,19}/,
      },
      matches: [['AVNS_', { of: 'base62', length: 16 }]],
      rejects: [['AVNS_', { of: 'base62', length: 6 }]],
    },
  ],
};
