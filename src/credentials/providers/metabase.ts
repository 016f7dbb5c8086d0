import { API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'metabase',
  name: 'Metabase',
  types: [
    {
      id: 'metabase-api-key',
      name: 'Metabase API key',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_ROLE, reach: 'what one group may do' },
      reason: 'Base 64 of 32 bytes behind the marker.',
      source: 'https://www.metabase.com/docs/latest/people-and-groups/api-keys',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['mb_'],
        pattern: /mb_[A-Za-z0-9+/]{43}=/,
      },
      matches: [['mb_', { of: 'base64', length: 43 }, '=']],
      rejects: [['mb_', { of: 'base64', length: 14 }, '=']],
    },
    {
      id: 'metabase-session',
      name: 'Metabase session',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ROLE, note: 'It expires.' },
      reason: 'A UUID: the shape says nothing alone, so a name or host near it must.',
      source: 'https://www.metabase.com/docs/latest/api-documentation',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: {
          keys: ['metabase_session', 'metabase_session_id', 'metabase_token', 'metabase_session_token'],
          headers: ['x-metabase-session'],
        },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
    },
  ],
};
