import { API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'notion',
  name: 'Notion',
  everyday: ['notion'],
  types: [
    {
      id: 'notion-integration-token',
      name: 'Notion integration token',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...API_ROLE,
        rotate: 'https://www.notion.so/my-integrations',
        reach: 'the pages that were shared with the integration',
      },
      reason: "The provider's marker and 35 letters and digits, the documented length.",
      source: 'https://developers.notion.com/docs/authorization',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['ntn_'], pattern: /ntn_[0-9]{11}[0-9A-Za-z]{35}/ },
      matches: [['ntn_', { of: 'digits', length: 11 }, { of: 'base62', length: 35 }]],
      rejects: [['ntn_', { of: 'digits', length: 11 }, { of: 'base62', length: 11 }]],
    },
    {
      id: 'notion-legacy-token',
      name: 'Notion integration token (legacy)',
      kind: 'secret',
      certainty: 'certain',
      capability: API_ROLE,
      reason: '43 letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://developers.notion.com/docs/authorization',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /secret_[0-9A-Za-z]{43}/,
        context: { keys: ['notion_token', 'notion_api_key', 'notion_key', 'notion_secret', 'notion_api_token'], hosts: ['api.notion.com'] },
      },
      matches: [['secret_', { of: 'base62', length: 43 }]],
      rejects: [['secret_', { of: 'base62', length: 14 }]],
    },
  ],
};
