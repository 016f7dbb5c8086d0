import { PLATFORM_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'convex',
  name: 'Convex',
  types: [
    {
      id: 'convex-deploy-key',
      name: 'Convex deploy key',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('prod:') ? 'live' : /^(?:dev|preview):/.test(value) ? 'test' : 'unknown'),
      account: (value) => `convex:${value.slice(value.indexOf(':') + 1, value.indexOf('|'))}`,
      capability: {
        ...PLATFORM_PROJECT,
        rotate: 'https://docs.convex.dev/cli/deploy-key-types',
        reach: 'one deployment; project and preview keys: one project',
        destroys: 'yes',
        scope: 'environment',
        note: 'It deploys code that can read and delete all documents.',
      },
      reason: 'Kind, deployment, a bar and base64: the kind is the environment.',
      source: 'https://docs.convex.dev/cli/deploy-key-types',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['prod:', 'dev:', 'preview:', 'project:', 'custom:'],
        pattern: /(?:prod|dev|preview|project|custom):[a-z0-9-]{2,60}(?::[a-z0-9-]{1,60})?\|[A-Za-z0-9+/=_-]{40,300}/,
      },
      matches: [
        ['prod:happy-otter-123|', { of: 'base64', length: 60 }],
        ['dev:happy-otter-123|', { of: 'base64', length: 60 }],
        ['preview:team:project|', { of: 'base64', length: 60 }],
        ['project:team:project|', { of: 'base64', length: 60 }],
      ],
      rejects: [['prod:happy-otter-123|', { of: 'base64', length: 20 }]],
    },
  ],
};
