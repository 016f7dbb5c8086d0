import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { check, explainPath, inventory } from '../../../src/check.ts';
import { runCli } from '../../../src/surfaces/cli.ts';

/** Drawn at run time: no token stands in this file. */
const TOKEN = ['sk', 'live', (0x9e3779b97f4a7c15f39cc0605cedc834n ** 2n).toString(36).slice(0, 32)].join('_');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'envsep-commands-'));
  const files = {
    '.env.production': `STRIPE_SECRET_KEY=${TOKEN}\n`,
    'config/.env.staging': `\nSTRIPE_SECRET_KEY=${TOKEN}\n`,
    'compose.yml': 'services:\n  web:\n    environment:\n      API_TOKEN: ${API_TOKEN}\n',
    'blob.env': '\0\0\0\0',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...argv: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const more = { env: {}, ci: true, today: '2026-11-25' };
  const code = await runCli(argv, {
    cwd: folder,
    env: {},
    isTTY: false,
    version: '1',
    today: more.today,
    help: (policy) => policy,
    policies: [],
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    check: (call) => check({ ...call, ...more }),
    inventory: (call) => inventory({ ...call, ...more }),
    explainPath: (call, path) => explainPath({ ...call, ...more }, path),
  });
  return { code, out: out.join(''), err: err.join('') };
}

test('inventory lists by environment, production first, and says where else a secret stands', async () => {
  const { code, out } = await run('inventory');

  expect(code).toBe(0);
  expect(out.indexOf('production\n')).toBeLessThan(out.indexOf('staging\n'));
  expect(out).toMatch(/c1 {2}\S.*\.env\.production:1:19 .*also in staging/);
  expect(out).not.toContain(TOKEN);
});

test('inventory as jsonl gives one object a line, with equal identities for equal secrets', async () => {
  const { out } = await run('inventory', '--format', 'jsonl');
  const credentials = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ kind }) => kind === 'credential');

  expect(credentials.map(({ path, environment, identity }) => [path, environment, identity])).toEqual([
    ['.env.production', 'production', 'c1'],
    ['config/.env.staging', 'staging', 'c1'],
  ]);
  expect(out).not.toContain(TOKEN);
});

test('explain says which environment a place belongs to, why, and what was found there', async () => {
  const { code, out } = await run('explain', 'config/.env.staging:2');

  expect(code).toBe(0);
  expect(out).toMatch(/belongs to staging \(non-production\)\.\n {2}because /);
  expect(out).toContain('2:19  credential: ');
  expect((await run('explain', 'config/.env.staging:1')).out).toContain('Nothing was found on line 1');
});

test('inventory ends with a table by environment, what could not be placed included', async () => {
  const { out } = await run('inventory');

  expect(out).toMatch(
    /environment +credentials +references +targets\nproduction +1 +0 +0\nstaging \(non-production\) +1 +0 +0\nnot placed +0 +1 +0\n\n2 credentials, /,
  );
});

test.each([
  ['config/.env.staging:3', 'the file has 2 lines, counted from 1'],
  ['config/.env.staging:0', 'the file has 2 lines, counted from 1'],
  ['config', 'is a folder'],
])('explain refuses %s', async (word, message) => {
  const { code, out, err } = await run('explain', word);

  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(message);
});

test('explain says of a file that was not read that it was not, and why', async () => {
  expect((await run('explain', 'blob.env')).out).toContain('It was not read: binary');
});

test('check shows the line with its value masked', async () => {
  const { code, out } = await run('check');

  expect(code).toBe(1);
  expect(out).toContain(`| STRIPE_SECRET_KEY=${'•'.repeat(TOKEN.length)}`);
  expect(out).not.toContain(TOKEN);
});
