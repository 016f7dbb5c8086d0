import { expect, test } from '@jest/globals';
import type { Verdict } from '../../../src/domain/finding.ts';
import { type CliHost, runCli } from '../../../src/surfaces/cli.ts';
import type { CheckCall } from '../../../src/surfaces/cli-host.ts';

async function run(argv: readonly string[], outcome: Verdict['outcome'] | Error = 'pass') {
  const out: string[] = [];
  const err: string[] = [];
  const calls: CheckCall[] = [];
  const coverage = {
    scope: 'worktree',
    base: undefined,
    head: undefined,
    files: 3,
    bytes: 1,
    skipped: [],
    notes: [],
    policiesNotRun: [],
    environments: {},
  };
  const host: CliHost = {
    cwd: '/',
    env: {},
    isTTY: false,
    version: '1.2.3',
    today: '2026-11-25',
    help: (policy) => policy,
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    policies: [{ id: 'some-policy', summary: 'a summary', level: 'error', page: '# some-policy\n\nThe page.\n' }],
    async inventory(call) {
      calls.push(call);
      return { occurrences: [], coverage };
    },
    async explainPath() {
      throw new Error('not asked for');
    },
    async check(call) {
      calls.push(call);
      if (outcome instanceof Error) throw outcome;
      return { outcome, failOn: call.failOn, findings: [], coverage };
    },
  };
  return { code: await runCli(argv, host), out: out.join(''), err: err.join(''), call: calls[0] };
}

test('leaves with 0 and says what it looked at, with 1 when the verdict is to fail', async () => {
  expect(await run(['check'])).toMatchObject({ code: 0, out: expect.stringContaining('3 files looked at'), err: '' });
  expect((await run(['check'], 'fail')).code).toBe(1);
});

test.each([
  [['chekc'], 'Did you mean `envsep check`?'],
  [['inventory', '--fail-on', 'error'], 'There is no option "--fail-on"'],
  [['inventory', '--format', 'jsn'], 'Did you mean json?'],
  [['explain', 'some-polcy'], 'Did you mean `envsep explain some-policy`?'],
  [['explain'], 'one policy or one path'],
  [['check', '--baseline', 'no-such-file.json'], 'does not exist'],
  [['check', '--baseline', 'a', '--no-baseline'], 'exclude each other'],
  [['policies', 'x'], 'takes no arguments'],
  [['check', '--stagd'], 'Did you mean --staged?'],
  [['check', '--format', 'jsno'], 'Did you mean json?'],
  [['check', '--fail-on', 'errors'], 'Did you mean error?'],
  [['check', '--staged', '--history'], '--staged and --history exclude each other.'],
  [['check', '--range', 'main'], 'is not a range'],
  [['check', '--range', 'a...b'], 'is not a range'],
  [['check', '--since'], 'needs a value'],
  [['check', '--staged', 'a'], 'takes no paths'],
  [['check', '--format', 'json', '--format', 'text'], 'Only one format'],
])('refuses %j with 2 and nothing on standard output', async (argv, message) => {
  expect(await run(argv)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message), call: undefined });
});

test('an internal error leaves with 2 and does not print its message, which may quote a file', async () => {
  const { code, out, err } = await run(['check'], new Error('planted'));

  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).not.toContain('planted');
});

test('reads scopes as written', async () => {
  expect((await run(['check', '--range=a..b'])).call?.scope).toEqual({ kind: 'range', base: 'a', head: 'b' });
  expect((await run(['check', '--', '--staged'])).call?.scope).toEqual({ kind: 'worktree', ignored: false, paths: ['--staged'] });
});

test('policies lists each with its level; explain prints its page', async () => {
  expect((await run(['policies'])).out).toContain('some-policy  error    a summary');
  expect(await run(['explain', 'some-policy'])).toMatchObject({ code: 0, out: '# some-policy\n\nThe page.\n' });
});

test.each(['check', 'inventory', 'explain', 'policies', 'demo'])('%s --help prints its usage and does nothing', async (name) => {
  expect(await run([name, '--help'])).toMatchObject({ code: 0, out: expect.stringContaining(`Usage: envsep ${name}`), call: undefined });
});

test('after -- the word --help is a path', async () => {
  expect((await run(['check', '--', '--help'])).call?.scope).toMatchObject({ paths: ['--help'] });
});
