import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { check } from '../../../src/check.ts';
import type { Verdict } from '../../../src/domain/finding.ts';
import { protect } from '../../../src/protect.ts';
import { runCli } from '../../../src/surfaces/cli.ts';
import { draw, password } from '../../support/tokens.ts';

const KEY = draw([{ of: 'base64', length: 44 }], 'registry key');
const SECRET = password('registered');
let root = '';
let folder = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'envsep-protect-'));
  folder = join(root, 'repository');
  mkdirSync(folder);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}

async function run(argv: readonly string[], { input = '', key = KEY }: { readonly input?: string; readonly key?: string } = {}) {
  const out: string[] = [];
  let verdict: Verdict | undefined;
  const env = key === '' ? {} : { ENVSEP_REGISTRY_KEY: key };
  const none = async () => {
    throw new Error('not asked for');
  };
  const code = await runCli(argv, {
    cwd: folder,
    env,
    isTTY: false,
    version: '1',
    today: '2026-11-25',
    help: (policy) => policy,
    policies: [],
    stdout: (text) => void out.push(text),
    stderr: (text) => void out.push(text),
    stdin: async () => Buffer.from(input),
    protect,
    check: async (call) => (verdict = await check({ ...call, env, ci: true, today: '2026-11-25' })),
    inventory: none,
    explainPath: none,
  });
  const found = verdict?.findings.filter(({ policy }) => policy === 'known-prod-fingerprint') ?? [];
  return { code, out: out.join(''), verdict, found };
}

test.each([
  ['under a key that says nothing', 'config.yml', `custom_1: ${SECRET}\n`],
  ['as an argument', 'seed.sh', `mysql -u app -p${SECRET} app\n`],
  ['in base64', 'notes.txt', `value ${Buffer.from(SECRET).toString('base64')}\n`],
  ['as a password of a connection', '.env.staging', `DATABASE_URL=postgres://app:${SECRET}@db.acmefleet.io/app\n`],
  ['under a key that names a secret', '.env.staging', `DB_PASSWORD=${SECRET}\n`],
])('what was registered is found %s', async (_, file, text) => {
  await run(['protect', '--name', 'DB_PASSWORD'], { input: `${SECRET}\n` });
  write(file, text);

  const { code, found } = await run(['check', '--no-cache']);

  expect(code).toBe(1);
  expect(found.map(({ primary, level }) => [primary.location.path, level])).toEqual([[file, 'error']]);
});

test('the registry holds names and fingerprints, and no value', async () => {
  const { out } = await run(['protect', '--name', 'DB_PASSWORD'], { input: SECRET });

  const text = readFileSync(join(folder, 'envsep.registry.json'), 'utf8');
  expect(text).toContain('"name":"DB_PASSWORD"');
  for (const printed of [text, out]) {
    expect(printed).not.toContain(SECRET);
    expect(printed).not.toContain(Buffer.from(SECRET).toString('base64').slice(0, 12));
    expect(printed).not.toContain(KEY);
  }
});

test('a passphrase of words, which no format tells, is found too', async () => {
  const words = ['umbra', 'kestrel', 'violin', 'harbor'].join('-');
  await run(['protect', '--name', 'ROOT'], { input: words });
  write('app.yml', `greeting: ${words}\n`);

  expect((await run(['check', '--no-cache'])).found).toHaveLength(1);
});

test('files outside the repository give what reads as a secret; files inside are refused', async () => {
  writeFileSync(join(root, 'production.env'), `APP_NAME=orders\nDB_HOST=db.acmefleet.io\nDB_PASSWORD=${SECRET}\n`);
  write('inside.env', `DB_PASSWORD=${SECRET}\n`);

  const outside = await run(['protect', '../production.env']);
  const inside = await run(['protect', 'inside.env']);

  expect(outside).toMatchObject({ code: 0, out: expect.stringContaining('1 secret registered, 1 of them new') });
  expect(inside).toMatchObject({ code: 2, out: expect.stringContaining('lies in the repository') });
  expect((await run(['check', '--no-cache'])).found.map(({ primary }) => primary.location.path)).toEqual(['inside.env']);
});

test('without the key the policy says that it did not run; with another one the check fails', async () => {
  await run(['protect', '--name', 'DB_PASSWORD'], { input: SECRET });
  write('config.yml', `custom_1: ${SECRET}\n`);

  const keyless = await run(['check', '--no-cache'], { key: '' });
  const wrong = await run(['check', '--no-cache'], { key: KEY.split('').reverse().join('') });

  expect(keyless.found).toEqual([]);
  expect(keyless.verdict?.coverage.policiesNotRun).toContainEqual({
    policy: 'known-prod-fingerprint',
    reason: expect.stringContaining('ENVSEP_REGISTRY_KEY is not set'),
  });
  expect(wrong).toMatchObject({ code: 2, out: expect.stringContaining('is not the one') });
});

test('a key that is short, and values that can be guessed, are refused', async () => {
  expect(await run(['protect'], { input: SECRET, key: 'short' })).toMatchObject({ code: 2 });
  expect(await run(['protect'], { input: SECRET, key: '' })).toMatchObject({ code: 2 });
  expect(await run(['protect', '--name', 'PIN'], { input: '12345678' })).toMatchObject({ code: 2, out: expect.stringContaining('PIN') });
});

test('registering twice adds nothing; a retired secret can be taken out', async () => {
  await run(['protect', '--name', 'DB_PASSWORD'], { input: SECRET });

  expect((await run(['protect', '--name', 'AGAIN'], { input: SECRET })).out).toContain('0 of them new');
  expect((await run(['protect', '--list'])).out).toBe('DB_PASSWORD  production  2026-11-25\n');
  expect((await run(['protect', '--remove', 'DB_PASSWORD'])).code).toBe(0);
  expect((await run(['protect', '--list'])).out).toContain('Nothing is registered');
  expect((await run(['protect', '--remove', 'DB_PASSWORD'])).code).toBe(2);
});
