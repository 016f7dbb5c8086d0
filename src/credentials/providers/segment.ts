import { API_ROLE, API_ACCOUNT, PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'segment',
  name: 'Twilio Segment',
  words: ['segment'],
  everyday: ['segment'],
  types: [
    {
      id: 'segment-public-api-token',
      name: 'Segment Public API token',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_ROLE, reach: 'sources and settings of one workspace, as far as its role goes' },
      reason: '64 letters and digits behind a marker that Sourcegraph uses with another length.',
      source: 'https://segment.com/docs/api/public-api/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['sgp_'],
        pattern: /sgp_[A-Za-z0-9]{64}/,
      },
      matches: [['sgp_', { of: 'base62', length: 64 }]],
      rejects: [['sgp_', { of: 'base62', length: 21 }]],
    },
    {
      id: 'segment-config-api-token',
      name: 'Segment Config API token (retired)',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'sources and settings of one workspace', destroys: 'yes' },
      reason: '43 base64url characters and 43 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://segment.com/docs/api/config-api/authentication/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9_-]{43}\.[A-Za-z0-9_-]{43}/,
        context: { keys: ['segment_access_token', 'segment_api_token', 'segment_token', 'segment_api_key', 'segment_config_token'] },
      },
      matches: [[{ of: 'base64url', length: 43 }, '.', { of: 'base64url', length: 43 }]],
      rejects: [[{ of: 'base64url', length: 43 }, '.', { of: 'base64url', length: 14 }]],
    },
    {
      id: 'segment-write-key',
      name: 'Segment write key',
      kind: 'publishable',
      certainty: 'likely',
      capability: { ...PUBLIC, reach: 'sending events into one source' },
      reason: '32 letters and digits: the key must name it. Browsers ship it.',
      source: 'https://segment.com/docs/connections/find-writekey/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9]{32}/,
        context: { keys: ['segment_write_key', 'segment_key', 'analytics_write_key'] },
      },
      matches: [[{ of: 'base62', length: 32 }]],
      rejects: [[{ of: 'base62', length: 10 }]],
    },
  ],
};
