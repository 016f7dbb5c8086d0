import { API_PROJECT, PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'plaid',
  name: 'Plaid',
  types: [
    {
      id: 'plaid-access-token',
      name: 'Plaid Item access token',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.startsWith('access-production-') ? 'live' : 'test'),
      capability: {
        ...API_PROJECT,
        rotate: 'https://plaid.com/docs/api/items/#itemaccess_tokeninvalidate',
        reach: 'the bank data of one end user',
      },
      reason: "The provider's marker and a UUID, the documented length.",
      source: 'https://plaid.com/docs/api/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['access-production-', 'access-sandbox-', 'access-development-'],
        pattern: /access-(?:production|sandbox|development)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      },
      matches: [
        ['access-production-', { of: 'uuid', length: 36 }],
        ['access-sandbox-', { of: 'uuid', length: 36 }],
        ['access-development-', { of: 'uuid', length: 36 }],
      ],
      rejects: [['access-production-', { of: 'hex', length: 30 }]],
    },
    {
      id: 'plaid-asset-report-token',
      name: 'Plaid asset report token',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.startsWith('asset-report-production-') ? 'live' : 'test'),
      capability: { ...API_PROJECT, reach: 'one asset report' },
      reason: "The provider's marker and a UUID, the documented length.",
      source: 'https://plaid.com/docs/api/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['asset-report-'],
        pattern: /asset-report-(?:production|sandbox|development)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      },
      matches: [
        ['asset-report-production-', { of: 'uuid', length: 36 }],
        ['asset-report-sandbox-', { of: 'uuid', length: 36 }],
      ],
      rejects: [['asset-report-production-', { of: 'hex', length: 30 }]],
    },
    {
      id: 'plaid-secret',
      name: 'Plaid secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...PAYMENTS, rotate: 'https://plaid.com/docs/account/security/', reach: 'the Items of one client in one environment' },
      reason: '30 hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://plaid.com/docs/api/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{30}/,
        context: {
          keys: ['plaid_secret', 'plaid_secret_key', 'plaid_sandbox_secret', 'plaid_production_secret', 'plaid_development_secret'],
          hosts: ['production.plaid.com', 'sandbox.plaid.com'],
        },
      },
      matches: [[{ of: 'hex', length: 30 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
    {
      id: 'plaid-link-token',
      name: 'Plaid link or public token',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.includes('-production-') ? 'live' : 'test'),
      capability: { ...API_PROJECT, reach: 'linking one account, for minutes or hours', destroys: 'no' },
      reason: 'A UUID behind the kind and the environment.',
      source: 'https://plaid.com/docs/quickstart/glossary/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['link-sandbox-', 'link-production-', 'link-development-', 'public-sandbox-', 'public-production-', 'public-development-'],
        pattern: /(?:link|public)-(?:sandbox|production|development)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      },
      matches: [['link-production-', { of: 'uuid', length: 36 }]],
      rejects: [['link-production-', { of: 'hex', length: 20 }]],
    },
  ],
};
