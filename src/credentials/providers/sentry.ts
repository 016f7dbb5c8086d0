import { API_ROLE, API_ACCOUNT, PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

function organisation(value: string): string | undefined {
  const text = Buffer.from(value.slice(7, value.lastIndexOf('_')), 'base64').toString('latin1');
  const slug = /"org":\s?"([a-z0-9-]{1,60})"/.exec(text)?.[1];
  return slug === undefined ? undefined : `sentry:${slug}`;
}

export const provider: Provider = {
  id: 'sentry',
  name: 'Sentry',
  everyday: ['sentry'],
  types: [
    {
      id: 'sentry-organization-token',
      name: 'Sentry organisation auth token',
      kind: 'secret',
      certainty: 'certain',
      account: organisation,
      capability: {
        ...API_ROLE,
        rotate: 'https://docs.sentry.io/account/auth-tokens/',
        reach: 'releases and source maps of one organisation',
        destroysBackups: 'unknown',
      },
      reason: "The provider's marker and 120 base64 characters, the documented length.",
      source: 'https://docs.sentry.io/account/auth-tokens/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['sntrys_eyJ'], pattern: /sntrys_eyJ[A-Za-z0-9+/=]{80,300}_[A-Za-z0-9+/]{43}/ },
      matches: [['sntrys_eyJ', { of: 'base64', length: 120 }, '_', { of: 'base64', length: 43 }]],
      rejects: [['sntrys_eyJ', { of: 'base64', length: 120 }, '_', { of: 'base64', length: 14 }]],
    },
    {
      id: 'sentry-user-token',
      name: 'Sentry user auth token',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...API_ACCOUNT,
        rotate: 'https://docs.sentry.io/account/auth-tokens/',
        reach: 'the organisations of the user, by its scopes',
      },
      reason: "The provider's marker and 64 hexadecimal digits, the documented length.",
      source: 'https://docs.sentry.io/account/auth-tokens/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['sntryu_'], pattern: /sntryu_[0-9a-f]{64}/ },
      matches: [['sntryu_', { of: 'hex', length: 64 }]],
      rejects: [['sntryu_', { of: 'hex', length: 21 }]],
    },
    {
      id: 'sentry-integration-token',
      name: 'Sentry internal integration token',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_ROLE, rotate: 'https://docs.sentry.io/account/auth-tokens/' },
      reason: "The provider's marker and 64 hexadecimal digits, the documented length.",
      source: 'https://docs.sentry.io/account/auth-tokens/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['sntryi_'], pattern: /sntryi_[0-9a-f]{64}/ },
      matches: [['sntryi_', { of: 'hex', length: 64 }]],
      rejects: [['sntryi_', { of: 'hex', length: 21 }]],
    },
    {
      id: 'sentry-application-token',
      name: 'Sentry user application token',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_ROLE, rotate: 'https://docs.sentry.io/account/auth-tokens/' },
      reason: "The provider's marker and 64 hexadecimal digits, the documented length.",
      source: 'https://docs.sentry.io/account/auth-tokens/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['sntrya_'], pattern: /sntrya_[0-9a-f]{64}/ },
      matches: [['sntrya_', { of: 'hex', length: 64 }]],
      rejects: [['sntrya_', { of: 'hex', length: 21 }]],
    },
    {
      id: 'sentry-legacy-token',
      name: 'Sentry auth token (without prefix)',
      kind: 'secret',
      certainty: 'likely',
      capability: API_ROLE,
      reason: '64 hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.sentry.io/account/auth-tokens/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{64}/, context: { keys: ['sentry_auth_token', 'sentry_token', 'sentry_api_token'] } },
      matches: [[{ of: 'hex', length: 64 }]],
      rejects: [[{ of: 'hex', length: 21 }]],
    },
    {
      id: 'sentry-dsn',
      name: 'Sentry DSN',
      kind: 'publishable',
      certainty: 'certain',
      account: (value) => `sentry:${/@(o[0-9]{1,20})/.exec(value)?.[1]}`,
      capability: PUBLIC,
      reason: "The provider's marker and 32 hexadecimal digits, the documented length.",
      source: 'https://docs.sentry.io/concepts/key-terms/dsn-explainer/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['.sentry.io/'],
        lead: 80,
        pattern: /https:\/\/[0-9a-f]{32}@o[0-9]{1,20}\.ingest\.(?:[a-z]{2}\.)?sentry\.io\/[0-9]{1,20}/,
      },
      matches: [
        ['https://', { of: 'hex', length: 32 }, '@o', { of: 'digits', length: 6 }, '.ingest.us.sentry.io/', { of: 'digits', length: 7 }],
      ],
      rejects: [['https://', { of: 'hex', length: 12 }, '@o1.ingest.sentry.io/1']],
    },
  ],
};
