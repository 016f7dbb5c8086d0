import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'open-vsx',
  name: 'Open VSX',
  words: ['openvsx', 'ovsx'],
  types: [
    {
      id: 'open-vsx-token',
      name: 'Open VSX access token',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_ACCOUNT, reach: "publishing extensions of the user's namespaces" },
      reason: 'A UUID behind the marker.',
      source: 'https://github.com/eclipse/openvsx/wiki/Publishing-Extensions',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['ovsxat_'],
        pattern: /ovsxat_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      },
      matches: [['ovsxat_', { of: 'uuid', length: 36 }]],
      rejects: [['ovsxat_', { of: 'hex', length: 20 }]],
    },
    {
      id: 'open-vsx-legacy-token',
      name: 'Open VSX access token (before prefixes)',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: "publishing extensions of the user's namespaces" },
      reason: 'A UUID: the shape says nothing alone, so a name or host near it must.',
      source: 'https://github.com/eclipse/openvsx/wiki/Publishing-Extensions',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['ovsx_pat', 'open_vsx_token', 'openvsx_token', 'ovsx_token'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
    },
  ],
};
