import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { check } from '../../../src/check.ts';
import { runCli } from '../../../src/surfaces/cli.ts';

/** Drawn at run time: no token stands in this file. */
const token = (seed: bigint): string =>
  ['sk', 'live', ((0x9e3779b97f4a7c15f39cc0605cedc834n + seed) ** 2n).toString(36).slice(0, 32)].join('_');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'envsep-baseline-'));
  write('.env.production', token(1n));
  write('.env.staging', token(1n));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, value: string, before = ''): void {
  writeFileSync(join(folder, file), `${before}STRIPE_SECRET_KEY=${value}\n`);
}

async function run(...argv: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const none = async () => {
    throw new Error('not asked for');
  };
  const code = await runCli(argv, {
    cwd: folder,
    env: {},
    isTTY: false,
    version: '1',
    today: '2026-11-25',
    help: (policy) => policy,
    policies: [],
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    check: (call) => check({ ...call, env: {}, ci: true, today: '2026-11-25' }),
    inventory: none,
    explainPath: none,
  });
  return { code, out: out.join(''), err: err.join('') };
}

test('after baseline the check passes, also when lines move; a new value on an accepted line fails', async () => {
  expect((await run('check')).code).toBe(1);
  expect(await run('baseline')).toMatchObject({ code: 0, out: expect.stringContaining('accepted') });

  expect((await run('check')).code).toBe(0);
  write('.env.staging', token(1n), '# moved\n\n');
  expect((await run('check')).code).toBe(0);
  write('.env.production', token(2n));
  write('.env.staging', token(2n));
  expect((await run('check')).code).toBe(1);
  expect((await run('check', '--no-baseline')).code).toBe(1);
});

test('writing it twice gives the same bytes, and they hold no value', async () => {
  await run('baseline');
  const first = readFileSync(join(folder, 'envsep.baseline.json'), 'utf8');
  await run('baseline');

  expect(readFileSync(join(folder, 'envsep.baseline.json'), 'utf8')).toBe(first);
  expect(first).not.toContain(token(1n));
});

test('entries that match nothing are listed, fail on request and go when it is written again', async () => {
  await run('baseline');
  expect(await run('baseline', '--fail-on-unmatched')).toMatchObject({ code: 0 });
  write('.env.staging', token(3n));

  expect(await run('baseline', '--fail-on-unmatched')).toMatchObject({ code: 1, out: expect.stringContaining('Nothing matches: ') });
  expect((await run('baseline')).out).toContain('Taken out, since nothing matches: ');
  expect((await run('baseline', '--fail-on-unmatched')).code).toBe(0);
});

test('a run that fails leaves no empty baseline behind; a bad date is refused', async () => {
  expect((await run('baseline', '--config', 'missing.yml')).code).toBe(2);
  expect((await run('baseline', '--until', '2026-02-30')).code).toBe(2);
  expect(existsSync(join(folder, 'envsep.baseline.json'))).toBe(false);
});
