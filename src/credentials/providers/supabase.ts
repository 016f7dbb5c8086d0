import { PLATFORM_ROLE, SIGNING, PUBLIC } from '../capabilities.ts';
import type { Capability } from '../../domain/credential.ts';
import { isStrong } from '../strength.ts';
import { JWT_SHAPE, withClaims, issuerHost } from '../jwt.ts';
import type { Provider } from '../provider.ts';

const CHECKED = '2026-11-25';
const KEYS = 'https://supabase.com/docs/guides/api/api-keys';
const SERVICE: Capability = {
  reach: 'all data of one project, past row level security',
  destroys: 'yes',
  destroysBackups: 'no',
  note: 'Rows and objects; not the project itself. Platform backups are out of its reach (data API).',
  scope: 'project',
  infrastructure: false,
  rotate: KEYS,
};

interface Claims {
  readonly iss?: unknown;
  readonly ref?: unknown;
  readonly role?: unknown;
}

function claims(value: string): Claims {
  try {
    return JSON.parse(Buffer.from(value.split('.')[1] ?? '', 'base64url').toString()) as Claims;
  } catch {
    return {};
  }
}

function project(value: string): string | undefined {
  const { ref } = claims(value);
  return typeof ref === 'string' && /^[a-z0-9]{20}$/.test(ref) ? `supabase:${ref}` : undefined;
}

/** Payloads as Supabase writes them: issuer, project, role. */
function payload(role: string): string {
  return Buffer.from(JSON.stringify({ iss: 'supabase', ref: 'abcdefghijklmnopqrst', role, iat: 1700000000, exp: 2015000000 })).toString(
    'base64url',
  );
}

export const provider: Provider = {
  id: 'supabase',
  name: 'Supabase',
  words: ['supabase'],
  types: [
    {
      id: 'supabase-service-role-key',
      name: 'Supabase service_role key',
      kind: 'secret',
      certainty: 'certain',
      account: project,
      capability: SERVICE,
      source: KEYS,
      checked: CHECKED,
      reason: 'A JWT whose payload names Supabase, the project and the role service_role; lengths follow from the claims.',
      shape: {
        form: 'token',
        anchors: ['eyJhbGciOi'],
        pattern: /eyJhbGciOi[A-Za-z0-9_-]{10,80}\.eyJ[A-Za-z0-9_-]{60,400}\.[A-Za-z0-9_-]{40,90}/,
      },
      check: { exact: true, valid: (value) => claims(value).iss === 'supabase' && claims(value).role === 'service_role' },
      complete: (value) => `${value.split('.')[0]}.${payload('service_role')}.${value.split('.')[2]}`,
      matches: [['eyJhbGciOi', 'JIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ', { of: 'base62', length: 80 }, '.', { of: 'base64url', length: 43 }]],
      rejects: [['eyJhbGciOi', 'JIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ', { of: 'base62', length: 80 }]],
    },
    {
      id: 'supabase-anon-key',
      name: 'Supabase anon key',
      kind: 'publishable',
      certainty: 'certain',
      account: project,
      capability: {
        rotate: 'https://supabase.com/docs/guides/api/api-keys',
        reach: 'what row level security allows',
        destroys: 'depends',
        destroysBackups: 'no',
        scope: 'project',
        infrastructure: false,
      },
      source: KEYS,
      checked: CHECKED,
      reason: 'The same JWT with the role anon: public by design.',
      shape: {
        form: 'token',
        anchors: ['eyJhbGciOi'],
        pattern: /eyJhbGciOi[A-Za-z0-9_-]{10,80}\.eyJ[A-Za-z0-9_-]{60,400}\.[A-Za-z0-9_-]{40,90}/,
      },
      check: { exact: true, valid: (value) => claims(value).iss === 'supabase' && claims(value).role === 'anon' },
      complete: (value) => `${value.split('.')[0]}.${payload('anon')}.${value.split('.')[2]}`,
      matches: [['eyJhbGciOi', 'JIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ', { of: 'base62', length: 80 }, '.', { of: 'base64url', length: 43 }]],
      rejects: [['eyJhbGciOi', 'JIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ', { of: 'base62', length: 80 }]],
    },
    {
      id: 'supabase-access-token',
      name: 'Supabase personal access token',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        reach: 'every organisation and project of the user',
        destroys: 'yes',
        destroysBackups: 'yes',
        note: 'Deleting a project removes all its data, backups and configuration.',
        scope: 'account',
        infrastructure: true,
        narrower: 'a scoped access token',
        rotate: 'https://supabase.com/dashboard/account/tokens',
      },
      source: 'https://supabase.com/docs/reference/api/introduction',
      checked: CHECKED,
      reason: 'Forty lower-case hexadecimal digits behind the prefix.',
      shape: { form: 'token', anchors: ['sbp_'], pattern: /sbp_[0-9a-f]{40}/ },
      matches: [['sbp_', { of: 'hex', length: 40 }]],
      rejects: [['sbp_', { of: 'hex', length: 30 }]],
    },
    {
      id: 'supabase-secret-key',
      name: 'Supabase secret key',
      kind: 'secret',
      certainty: 'certain',
      capability: SERVICE,
      source: KEYS,
      checked: CHECKED,
      reason: 'Thirty-one or so characters behind the prefix; the bound leaves room.',
      shape: { form: 'token', anchors: ['sb_secret_'], pattern: /sb_secret_[A-Za-z0-9_-]{28,60}/ },
      matches: [['sb_secret_', { of: 'base62', length: 31 }]],
      rejects: [['sb_secret_', { of: 'base62', length: 12 }]],
      knownPublic: ['c85debb55f2f204d'],
    },
    {
      id: 'supabase-scoped-access-token',
      name: 'Supabase personal access token (scoped)',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        ...PLATFORM_ROLE,
        reach: 'the organisations and projects that were chosen, as far as its permissions allow',
        rotate: 'https://supabase.com/dashboard/account/tokens',
      },
      reason: 'The marker; the length is not documented, so the bounds are a guess.',
      source: 'https://supabase.com/docs/reference/api/introduction',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['sbp_fc'],
        pattern: /sbp_fc[A-Za-z0-9_-]{20,100}/,
      },
      matches: [['sbp_fc', { of: 'base62', length: 50 }]],
      rejects: [['sbp_fc', { of: 'base62', length: 8 }]],
    },
    {
      id: 'supabase-oauth-access-token',
      name: 'Supabase OAuth access token',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...PLATFORM_ROLE,
        rotate: 'https://supabase.com/dashboard/account/tokens',
        reach: 'an organisation, as far as its scopes allow',
      },
      reason: "40 lower-case hexadecimal digits behind the issuer's marker, the known length.",
      source: 'https://supabase.com/docs/guides/integrations/build-a-supabase-oauth-integration',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['sbp_oauth_'],
        pattern: /sbp_oauth_[0-9a-f]{40}/,
      },
      matches: [['sbp_oauth_', { of: 'hex', length: 40 }]],
      rejects: [['sbp_oauth_', { of: 'hex', length: 13 }]],
    },
    {
      id: 'supabase-publishable-key',
      name: 'Supabase publishable key',
      kind: 'publishable',
      certainty: 'certain',
      capability: {
        ...PUBLIC,
        rotate: 'https://supabase.com/docs/guides/api/api-keys',
        reach: 'what row level security allows',
        destroys: 'depends',
      },
      reason: 'Thirty-one characters behind the marker; the bound leaves room.',
      source: 'https://supabase.com/docs/guides/api/api-keys',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['sb_publishable_'],
        pattern: /sb_publishable_[A-Za-z0-9_-]{28,60}/,
      },
      matches: [['sb_publishable_', { of: 'base62', length: 22 }, '_', { of: 'base62', length: 8 }]],
      rejects: [['sb_publishable_', { of: 'base62', length: 10 }]],
    },
    {
      id: 'supabase-jwt-secret',
      name: 'Supabase JWT secret',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        ...SIGNING,
        rotate: 'https://supabase.com/docs/guides/api/api-keys',
        reach: 'forging tokens of every role of one project, past row level security',
        destroys: 'yes',
      },
      signing: true,
      reason: 'Chosen freely: the key names it and the value must be as strong as what a generator makes.',
      source: 'https://supabase.com/docs/guides/auth/signing-keys',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[!-~]{16,256}/,
        context: { keys: ['supabase_jwt_secret', 'gotrue_jwt_secret', 'pgrst_jwt_secret'], listedOnly: true },
      },
      check: { exact: true, valid: isStrong },
      matches: [[{ of: 'base62', length: 44 }]],
      rejects: [['changeme-changeme']],
    },
    {
      id: 'supabase-session-token',
      name: 'Supabase user session token',
      kind: 'secret',
      certainty: 'likely',
      account: (value) => `supabase:${issuerHost(value).slice(0, 20)}`,
      capability: {
        reach: 'what one user may do in one project',
        destroys: 'depends',
        destroysBackups: 'no',
        note: 'It lives for an hour by default.',
        scope: 'project',
        infrastructure: false,
      },
      reason: 'A JWT whose issuer is the auth server of a project.',
      source: 'https://supabase.com/docs/guides/auth/jwts',
      checked: '2026-11-25',
      shape: JWT_SHAPE,
      check: { exact: true, valid: (value) => /^[a-z0-9]{20}\.supabase\.co$/.test(issuerHost(value)) },
      complete: withClaims({ iss: 'https://abcdefghijklmnopqrst.supabase.co/auth/v1', role: 'authenticated' }),
      matches: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
      rejects: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
    },
  ],
};
