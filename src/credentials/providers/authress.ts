import { API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'authress',
  name: 'Authress',
  types: [
    {
      id: 'authress-access-key',
      name: 'Authress service client access key',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_ROLE, reach: 'what the roles of one service client allow' },
      reason: 'Client, key, account and an Ed25519 key, each behind a dot.',
      source: 'https://authress.io/knowledge-base/docs/authorization/service-clients/secrets-scanning',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['.acc_', '.acc-'],
        pattern: /(?:sc|ext|scauth|authress)_[a-z0-9-]{5,30}\.[a-z0-9]{4,6}\.acc[_-][a-z0-9-]{5,32}\.[A-Za-z0-9+/_=-]{30,120}/,
        lead: 52,
        touches: { before: /[A-Za-z0-9_-]/ },
      },
      matches: [
        [
          'sc_',
          { of: 'lower62', length: 10 },
          '.',
          { of: 'lower62', length: 4 },
          '.acc_',
          { of: 'lower62', length: 10 },
          '.',
          { of: 'base62', length: 64 },
        ],
      ],
      rejects: [
        [
          'sc_',
          { of: 'lower62', length: 10 },
          '.',
          { of: 'lower62', length: 4 },
          '.acc_',
          { of: 'lower62', length: 10 },
          '.',
          { of: 'base62', length: 8 },
        ],
      ],
    },
  ],
};
