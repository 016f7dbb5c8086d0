import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { builtCli, installInto, type Outcome, runIn } from '../support/bundle.ts';
import { type Repository, removeFolders, repository, repositoryAt, temporaryFolder } from '../support/repository.ts';
import { expand } from '../support/tokens.ts';

const LEFTHOOK = '2.2.2';
const PRE_COMMIT = '4.6.2';
const SECRET = expand('STRIPE_SECRET_KEY=<<stripe-secret-key managers>>\n');

let tools = '';

/** Hook managers come from their registries, without their install scripts: lefthook's would set up hooks here. */
beforeAll(() => {
  builtCli();
  tools = temporaryFolder();
  const npm = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', '--prefix', tools, `lefthook@${LEFTHOOK}`];
  spawnSync('npm', npm, { stdio: 'ignore' });
  const made = spawnSync('python3', ['-m', 'venv', join(tools, 'venv')], { stdio: 'ignore' });
  if (made.status === 0) {
    spawnSync(join(tools, 'venv/bin/pip'), ['install', '--quiet', '--disable-pip-version-check', `pre-commit==${PRE_COMMIT}`], {
      stdio: 'ignore',
    });
  }
}, 240_000);
afterAll(removeFolders);

function prepared(files: Readonly<Record<string, string>>): Repository {
  const repo = repository({ '.gitignore': 'node_modules/\n', '.env.production': SECRET, ...files });
  installInto(repo);
  return repo;
}

function envsep(repo: Repository, ...args: readonly string[]): Outcome {
  return runIn(repo, ['node_modules/.bin/envsep', ...args]);
}

/** What a hook does to a commit that is right and to one that is not. */
function outcomes(repo: Repository): readonly (number | null)[] {
  repo.stage({ 'a.txt': 'a\n' });
  const right = runIn(repo, ['git', 'commit', '-m', 'right']);
  repo.stage({ '.env.staging': SECRET });
  const wrong = runIn(repo, ['git', 'commit', '-m', 'wrong']);
  expect(wrong.output).toContain('cross-env-secret-reuse');
  return [right.status, wrong.status];
}

test('husky runs what init sets up, and doctor sees a worktree without its folder', () => {
  const repo = prepared({ 'package.json': '{ "name": "app", "devDependencies": { "husky": "9" } }\n' });
  symlinkSync(resolve(import.meta.dirname, '../../node_modules/husky'), join(repo.root, 'node_modules/husky'));
  runIn(repo, [process.execPath, 'node_modules/husky/bin.js']);

  expect(envsep(repo, 'init').status).toBe(0);
  expect(envsep(repo, 'doctor')).toMatchObject({ status: 0, output: expect.stringContaining('husky runs envsep before each commit') });
  expect(outcomes(repo)).toEqual([0, 1]);
  repo.git('reset', '--quiet', '--', '.env.staging');
  repo.commit({ '.husky/pre-commit': readFileSync(join(repo.root, '.husky/pre-commit'), 'utf8') });
  const linked = repositoryAt(join(temporaryFolder(), 'linked'));
  repo.git('worktree', 'add', '--quiet', linked.root);
  installInto(linked);
  expect(envsep(linked, 'doctor')).toMatchObject({ status: 1, output: expect.stringContaining('missing in this worktree') });
}, 60_000);

test('lefthook runs what init sets up', () => {
  const bin = join(tools, 'node_modules/lefthook/bin/index.js');
  if (!existsSync(bin)) return console.warn('lefthook could not be had from the registry');
  const repo = prepared({ 'lefthook.yml': 'commit-msg:\n  commands:\n    nothing:\n      run: "true"\n' });

  const { output } = envsep(repo, 'init');
  const before = envsep(repo, 'doctor');
  runIn(repo, [process.execPath, bin, 'install']);

  expect(output).toContain('lefthook install');
  expect(before).toMatchObject({ status: 1, output: expect.stringContaining('lefthook install') });
  expect(envsep(repo, 'doctor')).toMatchObject({ status: 0, output: expect.stringContaining('lefthook.yml runs envsep') });
  const found = { ...repo, env: { ...repo.env, LEFTHOOK_BIN: bin } };
  expect(outcomes(found)).toEqual([0, 1]);
}, 60_000);

test('pre-commit runs the hook that its settings name, with the index that git commits', () => {
  const bin = join(tools, 'venv/bin/pre-commit');
  if (!existsSync(bin)) return console.warn('pre-commit could not be had from the registry');
  const home = temporaryFolder();
  const settings = [
    'repos:',
    '  - repo: local',
    '    hooks:',
    '      - id: envsep',
    '        name: envsep',
    '        entry: node_modules/.bin/envsep check --staged',
    '        language: system',
    '        pass_filenames: false',
    '        always_run: true',
    '        stages: [pre-commit, pre-merge-commit]',
  ];
  const made = prepared({ '.pre-commit-config.yaml': `${settings.join('\n')}\n`, 'b.txt': 'b\n' });
  const repo = { ...made, env: { ...made.env, PRE_COMMIT_HOME: home, HOME: home } };
  const before = envsep(repo, 'doctor');
  runIn(repo, [bin, 'install', '-t', 'pre-commit', '-t', 'pre-merge-commit']);

  expect(before).toMatchObject({ status: 1, output: expect.stringContaining('pre-commit install') });
  expect(envsep(repo, 'doctor')).toMatchObject({ status: 0, output: expect.stringContaining('.pre-commit-config.yaml runs envsep') });
  expect(outcomes(repo)).toEqual([0, 1]);
  repo.git('reset', '--quiet', '--', '.env.staging');
  appendFileSync(join(repo.root, 'b.txt'), 'more\n');
  rmSync(join(repo.root, '.env.staging'));
  expect(runIn(repo, ['git', 'commit', '-m', 'x', '--', 'b.txt'])).toMatchObject({ status: 0 });
}, 120_000);

test('a hook that is there keeps its work: its lines run after ours, and a push hook of git-lfs is left alone', () => {
  const repo = prepared({});
  repo.hook('pre-commit', '#!/bin/sh\necho theirs\n');
  repo.hook('pre-push', '#!/bin/sh\ngit lfs pre-push "$@"\n');

  const { output } = envsep(repo, 'init');

  expect(output).toContain('.git/hooks/pre-push is there; it was left as it is');
  expect(readFileSync(join(repo.root, '.git/hooks/pre-push'), 'utf8')).toBe('#!/bin/sh\ngit lfs pre-push "$@"\n');
  repo.stage({ 'a.txt': 'a\n' });
  expect(runIn(repo, ['git', 'commit', '-m', 'x'])).toMatchObject({ status: 0, output: expect.stringContaining('theirs') });
}, 30_000);

test('a hook that somebody switched off stays off', () => {
  const repo = prepared({});
  mkdirSync(join(repo.root, '.git/hooks'), { recursive: true });
  repo.hook('pre-commit', '#!/bin/sh\nexit 1\n');
  runIn(repo, ['chmod', '-x', '.git/hooks/pre-commit']);

  const { output } = envsep(repo, 'init');

  expect(output).toContain('is not executable, so git skips it');
  expect(readFileSync(join(repo.root, '.git/hooks/pre-commit'), 'utf8')).toBe('#!/bin/sh\nexit 1\n');
}, 30_000);

test('doctor names what shadows a hook', () => {
  const repo = prepared({});
  envsep(repo, 'init');
  const elsewhere = temporaryFolder();
  repo.git('config', 'core.hooksPath', elsewhere);

  const { status, output } = envsep(repo, 'doctor');

  expect(status).toBe(1);
  expect(output).toMatch(/core\.hooksPath=\S+, set in \S+, shadows \.git\/hooks\/pre-commit/);
}, 30_000);
