import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { check, inventory } from '../../../src/check.ts';
import { parseSettings } from '../../../src/settings/load.ts';
import { runCli } from '../../../src/surfaces/cli.ts';

/** Nothing of the machine's own git settings or of a hook that runs these tests. */
const ENV = { PATH: process.env['PATH'], HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1' };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'envsep-init-'));
  git('init', '-q');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function git(...words: readonly string[]): string {
  return execFileSync('git', words, { cwd: folder, env: ENV, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

async function run(...argv: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const more = { env: ENV, ci: false, today: '2026-11-25' };
  const code = await runCli(argv, {
    cwd: folder,
    env: ENV,
    isTTY: false,
    version: '1',
    today: more.today,
    help: (policy) => policy,
    policies: [],
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    check: (call) => check({ ...call, ...more }),
    inventory: (call) => inventory({ ...call, ...more }),
    explainPath: async () => {
      throw new Error('not asked for');
    },
  });
  return { code, out: out.join(''), err: err.join('') };
}

test('init writes commented settings, a hook that fires and a workflow, and a second run changes nothing', async () => {
  const { code, out } = await run('init');
  const files = ['envsep.yml', '.git/hooks/pre-commit', '.github/workflows/envsep.yml'];
  const first = files.map(read);

  expect(code).toBe(0);
  expect(out).toContain('What remains:');
  expect(statSync(join(folder, '.git/hooks/pre-commit')).mode & 0o100).not.toBe(0);
  expect(parseSettings(read('envsep.yml'), 'envsep.yml').environments).toEqual([]);
  expect((await run('init')).code).toBe(0);
  expect(files.map(read)).toEqual(first);
});

test('the settings name the environments that were recognised, and stay valid when uncommented', async () => {
  put('.env.staging', 'DATABASE_PASSWORD=kJ8s7dh3Kd92mx0Qpw\n');
  await run('init');
  const uncommented = read('envsep.yml')
    .split('\n')
    .filter((line) => /^# (?: {2}|environments:)/.test(line) && !line.includes('cross-env'))
    .map((line) => line.slice(2))
    .join('\n');

  expect(parseSettings(uncommented, 'envsep.yml').environments.map(({ name }) => name)).toEqual(['staging']);
});

test('the plain hook stops a commit when envsep finds something, and lets it pass otherwise', async () => {
  await run('init');
  const stub = (code: number) => {
    put('node_modules/.bin/envsep', `#!/bin/sh\necho "$@" > called\nexit ${code}\n`);
    chmodSync(join(folder, 'node_modules/.bin/envsep'), 0o755);
  };
  const commit = () => git('-c', 'user.name=n', '-c', 'user.email=e@example.com', 'commit', '-q', '--allow-empty', '-m', 'm');

  stub(1);
  expect(commit).toThrow();
  expect(read('called')).toBe('check --staged\n');
  stub(0);
  expect(commit).not.toThrow();
});

test('a hook that is there keeps its lines and runs after ours, husky included', async () => {
  put('.husky/pre-commit', '# ours\nnpm test\nexit 0\n');
  await run('init');

  expect(read('.husky/pre-commit')).toBe('# ours\nenvsep check --staged || exit $?\nnpm test\nexit 0\n');
  expect(existsSync(join(folder, '.git/hooks/pre-commit'))).toBe(false);
});

test('a hook that is no shell script and a list of pre-commit stay untouched; what to add is printed', async () => {
  put('.git/hooks/pre-commit', '#!/usr/bin/env python3\nprint(1)\n');
  expect((await run('init')).out).toContain('is no shell script');
  expect(read('.git/hooks/pre-commit')).toBe('#!/usr/bin/env python3\nprint(1)\n');

  put('.pre-commit-config.yaml', 'repos: []\n');
  expect((await run('init')).out).toContain('- id: envsep');
  expect(read('.pre-commit-config.yaml')).toBe('repos: []\n');
});

test('nothing is written through a symbolic link', async () => {
  put('elsewhere', '#!/bin/sh\n');
  mkdirSync(join(folder, '.husky'));
  symlinkSync('../elsewhere', join(folder, '.husky/pre-commit'));

  expect((await run('init')).out).toContain('is a symbolic link');
  expect(read('elsewhere')).toBe('#!/bin/sh\n');
});

test('lefthook gets a command where it has none for pre-commit', async () => {
  put('lefthook.yml', 'pre-push:\n  commands: {}\n');
  await run('init');
  expect(read('lefthook.yml')).toMatch(/^pre-push:[\s\S]*\npre-commit:\n {2}commands:\n {4}envsep:/);
});

test('init outside a repository is refused', async () => {
  rmSync(join(folder, '.git'), { recursive: true });
  expect(await run('init')).toMatchObject({ code: 2, err: expect.stringContaining('git init') });
});

test('doctor says that the hook fires, and what is wrong when it does not', async () => {
  expect(await run('doctor')).toMatchObject({ code: 1, out: expect.stringContaining('There is no hook') });
  await run('init');
  expect(await run('doctor')).toMatchObject({ code: 0, out: expect.stringContaining('runs envsep.') });

  chmodSync(join(folder, '.git/hooks/pre-commit'), 0o644);
  expect((await run('doctor')).out).toContain('is not executable');
  chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755);
  git('config', 'core.hooksPath', '.other');
  put('.other/pre-commit', '#!/bin/sh\n');
  chmodSync(join(folder, '.other/pre-commit'), 0o755);
  expect(await run('doctor')).toMatchObject({ code: 1, out: expect.stringContaining('shadows .git/hooks/pre-commit') });
});

test('doctor sees husky without its folder, invalid settings and declarations that ended or match nothing', async () => {
  put('.husky/pre-commit', 'envsep check --staged\n');
  git('config', 'core.hooksPath', '.husky/_');
  expect((await run('doctor')).out).toContain('.husky/_/pre-commit is missing in this worktree');

  put('envsep.yml', 'shared:\n  - {key: A, reason: r, until: "2026-01-01"}\n  - {key: B, reason: r}\n');
  expect((await run('doctor')).out).toMatch(/has ended: A[\s\S]*matches nothing here: B/);
  put('envsep.yml', 'nonsense: 1\n');
  expect((await run('doctor')).out).toMatch(/wrong {2}.*nonsense/);
});
