import { API_ACCOUNT, API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'airtable',
  name: 'Airtable',
  types: [
    {
      id: 'airtable-personal-access-token',
      name: 'Airtable personal access token',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_ROLE, rotate: 'https://airtable.com/create/tokens', reach: 'the bases and scopes that were chosen' },
      reason: "The provider's marker and 64 hexadecimal digits, the documented length.",
      source: 'https://airtable.com/developers/web/guides/personal-access-tokens',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['pat'], pattern: /pat[0-9A-Za-z]{14}\.[0-9a-f]{64}/ },
      matches: [['pat', { of: 'base62', length: 14 }, '.', { of: 'hex', length: 64 }]],
      rejects: [['pat', { of: 'base62', length: 14 }, '.', { of: 'hex', length: 21 }]],
    },
    {
      id: 'airtable-oauth-token',
      name: 'Airtable OAuth access token',
      kind: 'secret',
      certainty: 'certain',
      capability: API_ROLE,
      reason: "The provider's marker and 64 hexadecimal digits, the documented length.",
      source: 'https://airtable.com/developers/web/guides/personal-access-tokens',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['oaa'], pattern: /oaa[A-Za-z0-9]{10,20}\.v1\.[A-Za-z0-9_-]{20,300}\.[0-9a-f]{64}/ },
      matches: [['oaa', { of: 'base62', length: 14 }, '.v1.', { of: 'base64url', length: 60 }, '.', { of: 'hex', length: 64 }]],
      rejects: [['oaa', { of: 'base62', length: 14 }, '.v1.', { of: 'base64url', length: 60 }, '.', { of: 'hex', length: 21 }]],
    },
    {
      id: 'airtable-legacy-api-key',
      name: 'Airtable API key (retired)',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, note: 'Airtable retired these keys.' },
      reason: '14 letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://airtable.com/developers/web/guides/personal-access-tokens',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /key[0-9A-Za-z]{14}/, context: { keys: ['airtable_api_key', 'airtable_key', 'airtable_token'] } },
      matches: [['key', { of: 'base62', length: 14 }]],
      rejects: [['key', { of: 'base62', length: 4 }]],
    },
  ],
};
