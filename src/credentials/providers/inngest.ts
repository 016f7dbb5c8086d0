import { INGEST, SIGNING } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'inngest',
  name: 'Inngest',
  types: [
    {
      id: 'inngest-signing-key',
      name: 'Inngest signing key',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.startsWith('signkey-prod-') ? 'live' : 'test'),
      capability: {
        ...SIGNING,
        reach: 'forging calls to the functions of one environment, and the API of that environment',
        scope: 'environment',
        destroys: 'unknown',
        destroysBackups: 'unknown',
      },
      signing: true,
      reason: "The provider's marker and 64 hexadecimal digits, the documented length.",
      source: 'https://www.inngest.com/docs/platform/signing-keys',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['signkey-prod-', 'signkey-branch-', 'signkey-test-'],
        pattern: /signkey-(?:prod|branch|test)-[0-9a-f]{24,64}/,
      },
      matches: [
        ['signkey-prod-', { of: 'hex', length: 64 }],
        ['signkey-branch-', { of: 'hex', length: 64 }],
        ['signkey-test-', { of: 'hex', length: 64 }],
      ],
      rejects: [['signkey-prod-', { of: 'hex', length: 21 }]],
    },
    {
      id: 'inngest-event-key',
      name: 'Inngest event key',
      kind: 'secret',
      certainty: 'likely',
      capability: INGEST,
      reason: '86 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://www.inngest.com/docs/events/creating-an-event-key',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9_-]{86}/, context: { keys: ['inngest_event_key'] } },
      matches: [[{ of: 'base64url', length: 86 }]],
      rejects: [[{ of: 'base64url', length: 28 }]],
    },
  ],
};
