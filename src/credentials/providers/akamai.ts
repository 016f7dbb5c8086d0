import { PLATFORM_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'akamai',
  name: 'Akamai',
  types: [
    {
      id: 'akamai-edgegrid-token',
      name: 'Akamai EdgeGrid client or access token',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...PLATFORM_ROLE, reach: 'the APIs that its client was granted, with the client secret beside it' },
      reason: "16 lower-case letters and digits and 16 lower-case letters and digits behind the issuer's marker, the known length.",
      source: 'https://techdocs.akamai.com/developer/docs/edgegrid',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['akab-'],
        pattern: /akab-[a-z0-9]{16}-[a-z0-9]{16}/,
      },
      matches: [['akab-', { of: 'lower62', length: 16 }, '-', { of: 'lower62', length: 16 }]],
      rejects: [['akab-', { of: 'lower62', length: 16 }, '-', { of: 'lower62', length: 5 }]],
    },
    {
      id: 'akamai-edgegrid-client-secret',
      name: 'Akamai EdgeGrid client secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...PLATFORM_ROLE, reach: 'the APIs that its client was granted: it changes live properties' },
      reason: 'Base 64 of 32 bytes: the key must name it.',
      source: 'https://techdocs.akamai.com/developer/docs/edgegrid',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9+/]{43}=/,
        context: { keys: ['akamai_client_secret', 'edgegrid_client_secret', 'edgerc_client_secret'] },
      },
      matches: [[{ of: 'base64', length: 43 }, '=']],
      rejects: [[{ of: 'base64', length: 14 }, '=']],
    },
  ],
};
