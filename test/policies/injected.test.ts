import { expect, test } from '@jest/globals';
import type { JudgedFinding } from '../../src/domain/finding.ts';
import { checkTree, type TreeFile } from '../support/check-tree.ts';
import { WRITERS } from '../support/formats.ts';
import { draw, password, token } from '../support/tokens.ts';

/** Policies that say that one secret stands in two environments. */
const REUSE = new Set([
  'cross-env-secret-reuse',
  'cross-env-derived-reuse',
  'cross-env-dsn-reuse',
  'shared-signing-secret',
  'live-key-in-nonprod',
]);
const FORMATS = Object.keys(WRITERS);
/** A seeded walk through the pairs: each format meets others on both sides. */
const PAIRS = FORMATS.flatMap((format, at) => [5, 12, 23].map((step) => [format, FORMATS[(at + step) % FORMATS.length]!] as const)).filter(
  ([a, b]) => WRITERS[a]!('x', 'K', 'v').path !== WRITERS[b]!('x', 'K', 'v').path || a !== b,
);
/** What else a repository holds. */
const AROUND: readonly TreeFile[] = [
  { path: 'README.md', text: '# Orders\n\nSet `DATABASE_URL=postgres://user:pass@localhost/orders`.\n' },
  { path: 'src/index.ts', text: "export const url = process.env.DATABASE_URL ?? 'postgres://localhost/orders';\n" },
  { path: 'docker-compose.yml', text: 'services:\n  db:\n    image: postgres\n    environment:\n      POSTGRES_PASSWORD: postgres\n' },
];

function relations(findings: readonly JudgedFinding[], files: readonly TreeFile[]): readonly JudgedFinding[] {
  return findings.filter(
    ({ policy, primary, related }) =>
      REUSE.has(policy) && files.every(({ path }) => [primary, ...related].some(({ location }) => location.path === path)),
  );
}

function differ(a: TreeFile, b: TreeFile): readonly [TreeFile, TreeFile] {
  return a.path === b.path ? [a, { ...b, path: `services/api/${b.path}` }] : [a, b];
}

test.each(PAIRS)('one secret in %s of production and in %s of staging blocks, once', async (first, second) => {
  const value = password(`${first}/${second}`);
  const files = differ(WRITERS[first]!('production', 'DB_PASSWORD', value), WRITERS[second]!('staging', 'DB_PASSWORD', value));

  const { findings } = await checkTree([...AROUND, ...files]);

  const found = relations(findings, files);
  expect(found.map(({ level }) => level)).toEqual(['error']);
  expect(found[0]!.primary.location.path).toBe(files[1].path);
});

test.each(FORMATS)('a secret of production under a key that says nothing in %s of staging blocks', async (format) => {
  const value = password(`plain/${format}`);
  const files = differ(WRITERS['dotenv']!('production', 'API_TOKEN', value), WRITERS[format]!('staging', 'PARTNER', value));

  const { findings } = await checkTree([...AROUND, ...files]);

  expect(relations(findings, files).map(({ level }) => level)).toEqual(['error']);
});

const BENIGN: readonly (readonly [name: string, key: string, value: string])[] = [
  ['a name', 'APP_NAME', 'orders-service'],
  ['a port', 'PORT', '8080'],
  ['a version', 'VERSION', 'v12.4.1-rc.3'],
  ['a mail address', 'ADMIN_EMAIL', 'ops@acmefleet.io'],
  ['an address of a third party', 'PAYMENT_API_URL', 'https://api.stripe.com/v1'],
  ['a life time', 'TOKEN_TTL', '3600'],
  ['an algorithm', 'JWT_ALGORITHM', 'HS256'],
  ['a path', 'TOKEN_FILE', '/var/run/secrets/token'],
  ['a placeholder', 'API_KEY', '<your-api-key>'],
  ['a reference', 'DB_PASSWORD', '${DB_PASSWORD}'],
  ['an id of a tenant', 'TENANT_ID', draw([{ of: 'uuid', length: 36 }], 'tenant')],
  ['a digest', 'IMAGE_DIGEST', `sha256:${draw([{ of: 'hex', length: 64 }], 'digest')}`],
  ['a client id', 'OAUTH_CLIENT_ID', draw([{ of: 'hex', length: 32 }], 'client')],
  ['a publishable key', 'STRIPE_PUBLISHABLE_KEY', token('stripe-publishable-key', 'p').replace('live', 'test')],
  ['a local database', 'DATABASE_URL', 'postgres://postgres:postgres@localhost:5432/orders'],
];
const SETTINGS = ['dotenv', 'yaml', 'json', 'toml', 'compose', 'helm', 'tfvars', 'workflow'];

test.each(BENIGN)('%s in two environments is no relation and blocks nothing', async (_, key, value) => {
  for (const [at, format] of SETTINGS.entries()) {
    const other = SETTINGS[(at + 3) % SETTINGS.length]!;
    const files = differ(WRITERS[format]!('production', key, value), WRITERS[other]!('staging', key, value));

    const { findings } = await checkTree([...AROUND, ...files]);

    expect(relations(findings, files)).toEqual([]);
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  }
});

const SECRET = password('change');
const PRODUCTION = WRITERS['helm']!('production', 'DB_PASSWORD', SECRET);
const STAGING = WRITERS['dotenv']!('staging', 'DB_PASSWORD', SECRET);

async function introduced(base: readonly TreeFile[], head: readonly TreeFile[], settings?: string): Promise<readonly string[]> {
  const { findings } = await checkTree(head, { base, settings });
  return findings.filter((one) => one.introduced && one.level === 'error' && one.suppressed === undefined).map(({ policy }) => policy);
}

test('a copy of an old secret in a new file is introduced', async () => {
  expect(await introduced([PRODUCTION], [PRODUCTION, STAGING])).toEqual(['cross-env-secret-reuse']);
});

test.each([
  ['lines that move', { ...STAGING, text: `# moved\n\nAPP=1\n${STAGING.text}` }],
  ['a key with another name', { ...STAGING, text: STAGING.text.replace('DB_PASSWORD', 'DATABASE_PASSWORD') }],
  ['another key beside it', { ...STAGING, text: `${STAGING.text}LOG_LEVEL=debug\n` }],
])('%s introduce nothing', async (_, moved) => {
  expect(await introduced([PRODUCTION, STAGING], [PRODUCTION, moved])).toEqual([]);
});

test('a change that declares its own copy as shared, or ignores it, is judged without that', async () => {
  const settings = { path: 'envsep.yml', text: 'shared:\n  - key: DB_PASSWORD\n    reason: for now\n' };
  const ignoring = { ...STAGING, text: `# envsep-ignore cross-env-secret-reuse -- for now\n${STAGING.text}` };

  expect(await introduced([PRODUCTION], [PRODUCTION, STAGING, settings])).toEqual(['cross-env-secret-reuse']);
  expect(await introduced([PRODUCTION], [PRODUCTION, ignoring])).toEqual(['cross-env-secret-reuse']);
});

test('a value that becomes production’s later is introduced by the change that makes it so', async () => {
  const before = WRITERS['helm']!('production', 'DB_PASSWORD', password('before'));

  expect(await introduced([before, STAGING], [PRODUCTION, STAGING])).toContain('cross-env-secret-reuse');
});
