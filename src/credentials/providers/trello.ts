import { API_ACCOUNT, API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'trello',
  name: 'Trello',
  types: [
    {
      id: 'trello-token',
      name: 'Trello API token',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_ACCOUNT, reach: 'the boards of one user, as far as its scopes allow' },
      reason: '64 hexadecimal digits and eight more behind the marker.',
      source: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/api-introduction/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['ATTA'],
        pattern: /ATTA[0-9a-f]{64}[0-9A-Fa-f]{8}/,
      },
      matches: [['ATTA', { of: 'hex', length: 72 }]],
      rejects: [['ATTA', { of: 'hex', length: 20 }]],
    },
    {
      id: 'trello-legacy-token',
      name: 'Trello API token (before prefixes)',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'the boards of one user, as far as its scopes allow' },
      reason: '64 lower-case hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/api-introduction/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{64}/,
        context: { keys: ['trello_token', 'trello_api_token', 'trello_auth_token', 'trello_oauth_token', 'trello_user_token'] },
      },
      matches: [[{ of: 'hex', length: 64 }]],
      rejects: [[{ of: 'hex', length: 21 }]],
    },
    {
      id: 'trello-api-key',
      name: 'Trello API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_PROJECT, reach: 'names an application; with a token it acts for a user', destroys: 'no' },
      reason: '32 lower-case hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/api-introduction/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{32}/,
        context: { keys: ['trello_api_key', 'trello_key', 'trello_app_key', 'trello_developer_key'] },
      },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
