import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { removeFolders, type Repository, temporaryFolder } from '../../support/repository.ts';
import { removeBundle, runStep, type Step, type StepResult } from './runner.ts';
import { type Change, change, checkout, LIVE, payload, saying } from './scenarios.ts';

afterAll(() => {
  removeFolders();
  removeBundle();
});

function onPullRequest({ base, head, merge }: Change, { root }: Repository, more: Partial<Step> = {}): Promise<StepResult> {
  return runStep({
    event: 'pull_request',
    payload: payload(base, head),
    workspace: root,
    sha: merge,
    ...more,
    inputs: { annotations: 'commands', ...more.inputs },
  });
}

/** A branch of forty commits: more than one step of deepening. */
function longBranch(): Change {
  const made = change();
  made.repo.git('checkout', '--quiet', 'feature');
  for (let index = 0; index < 40; index += 1) made.repo.commit({ 'count.txt': `${index}\n` });
  const head = made.repo.git('rev-parse', 'HEAD');
  made.repo.git('checkout', '--quiet', '--detach', made.base);
  made.repo.git('merge', '--quiet', '--no-ff', '--no-verify', '-m', 'merge', head);
  const merge = made.repo.git('rev-parse', 'HEAD');
  made.repo.git('update-ref', 'refs/pull/7/merge', merge);
  return { ...made, head, merge };
}

test.each([
  ['one commit deep', ['--depth=1']],
  ['two commits deep', ['--depth=2']],
  ['partial: without contents', ['--filter=blob:none']],
  ['partial: without trees', ['--filter=tree:0']],
  ['partial and one commit deep', ['--depth=1', '--filter=blob:none']],
] as const)(
  'a clone that is %s fetches what it lacks',
  async (_, options) => {
    const made = longBranch();
    const clone = checkout(made.repo, made.merge, ...options);

    const result = await onPullRequest(made, clone);

    expect(saying(result)).toEqual([1, 'fail']);
    expect(result.stdout).toMatch(/^::error [^\n]*file=\.env\.staging,line=2/m);
    expect(clone.git('for-each-ref')).toBe('');
  },
  60_000,
);

test('a sparse checkout is judged with what it leaves out of the work tree', async () => {
  const made = change(
    { 'app/README.md': 'hello\n', 'ops/.env.production': `STRIPE_SECRET_KEY=${LIVE}\n` },
    { 'ops/.env.staging': `STRIPE_SECRET_KEY=${LIVE}\n` },
  );
  const clone = checkout(made.repo, made.merge, '--filter=blob:none');
  clone.git('sparse-checkout', 'set', 'app');

  const result = await onPullRequest(made, clone);

  expect(saying(result)).toEqual([1, 'fail']);
  expect(result.stdout).toMatch(/^::error [^\n]*file=ops\/\.env\.staging/m);
});

test('submodules and pointers of LFS are left out and named, whatever their configuration', async () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`;
  const made = change(undefined, {
    'data.bin': pointer,
    '.gitmodules': '[submodule "m"]\n\tpath = m\n\turl = ext::sh -c touch% ran\n\tupdate = !touch ran\n',
  });
  const { repo } = made;
  repo.git('checkout', '--quiet', 'feature');
  repo.git('update-index', '--add', '--cacheinfo', `160000,${'5'.repeat(40)},m`);
  repo.git('commit', '--quiet', '--no-verify', '--message=submodule');
  const head = repo.git('rev-parse', 'HEAD');

  const result = await onPullRequest({ ...made, head, merge: head }, repo, { inputs: { 'json-file': 'report.json' } });
  const { coverage } = JSON.parse(readFileSync(join(repo.root, 'report.json'), 'utf8'));

  expect(saying(result)).toEqual([0, 'pass']);
  expect(coverage.skipped).toEqual(
    expect.arrayContaining([
      { path: 'data.bin', reason: 'lfs pointer' },
      { path: 'm', reason: 'submodule' },
    ]),
  );
  expect(result.summary.replaceAll('\\', '')).toContain('lfs pointer');
});

/** A GitHub that serves git over HTTP only to the job's token. */
async function gitServer(): Promise<{ readonly url: string; readonly seen: (string | undefined)[]; close(): void }> {
  const seen: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers.authorization);
    response.writeHead(404).end();
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, close: () => void server.close() };
}

test.each([
  [
    'without persisted credentials',
    (clone: Repository, url: string) => clone.git('remote', 'set-url', 'origin', `${url}/owner/repository`),
  ],
  ['over ssh', (clone: Repository) => clone.git('remote', 'set-url', 'origin', 'git@github.invalid:owner/repository.git')],
] as const)('a checkout %s fetches with the token of the job, which is shown nowhere', async (_, prepare) => {
  const made = change();
  const clone = checkout(made.repo, made.merge, '--depth=1');
  const server = await gitServer();
  prepare(clone, server.url);

  const result = await onPullRequest(made, clone, { serverUrl: server.url, inputs: { 'github-token': 'the-token-of-the-job' } });
  server.close();

  expect(saying(result)).toEqual([1, 'error']);
  expect(server.seen).toContain(`basic ${Buffer.from('x-access-token:the-token-of-the-job').toString('base64')}`);
  expect(result.stdout).toMatch(/could not be fetched[^\n]*fetch-depth: 0/);
  expect(result.all.replace(/^::add-mask::.*$/m, '')).not.toMatch(/the-token-of-the-job|eC1hY2Nlc3MtdG9rZW4/);
});

/** A folder with a program of that name, which comes before all others. */
function program(name: string, script: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}`);
  chmodSync(join(folder, name), 0o755);
  return `${folder}${delimiter}${process.env['PATH']}`;
}

test('a workspace that belongs to another user is read, and nobody’s configuration is written', async () => {
  const made = change();
  const home = temporaryFolder();
  // Git's own switch for its tests: every folder belongs to somebody else.
  const PATH = program('git', `GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec "${gitPath()}" "$@"\n`);

  const result = await onPullRequest(made, made.repo, { env: { PATH, HOME: home } });

  expect(saying(result)).toEqual([1, 'fail']);
  expect(() => readFileSync(join(home, '.gitconfig'))).toThrow();
});

test('a read-only workspace with the whole history is judged', async () => {
  const made = change();
  chmodSync(made.repo.root, 0o555);
  chmodSync(join(made.repo.root, '.git'), 0o555);

  const result = await onPullRequest(made, made.repo);
  chmodSync(made.repo.root, 0o755);
  chmodSync(join(made.repo.root, '.git'), 0o755);

  expect(saying(result)).toEqual([1, 'fail']);
});

test('without git nothing is judged, and the step says so', async () => {
  const made = change();

  const result = await onPullRequest(made, made.repo, { env: { PATH: temporaryFolder() } });

  expect(saying(result)).toEqual([1, 'error']);
  expect(result.stdout).toMatch(/^::error::envsep could not run: git could not be started/m);
});

function gitPath(): string {
  const found = (process.env['PATH'] ?? '').split(delimiter).find((folder) => {
    try {
      return readFileSync(join(folder, 'git')).length > 0;
    } catch {
      return false;
    }
  });
  return join(found ?? '', 'git');
}

/** A git that counts its calls, one at a time, and does something else instead of one of them. */
function failingGit(instead: string): { readonly at: (call: number) => string; readonly calls: () => number } {
  const folder = temporaryFolder();
  const script = [
    `until mkdir '${folder}/lock' 2>/dev/null; do sleep 0.01; done`,
    `count=$(( $(cat '${folder}/count') + 1 )); echo $count > '${folder}/count'; rmdir '${folder}/lock'`,
    `if [ "$count" = "$(cat '${folder}/at')" ]; then ${instead}; fi`,
    `exec '${gitPath()}' "$@"\n`,
  ].join('\n');
  const PATH = program('git', script);
  return {
    at(call) {
      writeFileSync(join(folder, 'count'), '0');
      writeFileSync(join(folder, 'at'), String(call));
      return PATH;
    },
    calls: () => Number(readFileSync(join(folder, 'count'), 'utf8')),
  };
}

test.each([
  ['fails', 'echo "fatal: injected" >&2; exit 128', change()],
  ['fails although there is nothing to find', 'echo "fatal: injected" >&2; exit 128', change(undefined, { 'docs.md': 'nothing\n' })],
  ['is killed', 'kill -9 $$', change()],
  ['says nothing and claims success', 'exit 0', change()],
  ['stops in the middle and claims success', `'${gitPath()}' "$@" | head -c 45; exit 0`, change()],
] as const)(
  'whichever call of git %s, the step does not pass',
  async (_, instead, made) => {
    const git = failingGit(instead);
    await onPullRequest(made, made.repo, { env: { PATH: git.at(0) } });
    const calls = git.calls();

    for (let call = 1; call <= calls; call += 1) {
      const result = await onPullRequest(made, made.repo, { env: { PATH: git.at(call) } });
      expect([call, result.status, result.outputs['verdict']]).toEqual([call, 1, expect.stringMatching(/^(?:fail|error)$/)]);
    }
    expect(calls).toBeGreaterThan(8);
  },
  60_000,
);

test('a repository that lacks the contents of a file is an error', async () => {
  const made = change();
  const blob = made.repo.git('rev-parse', `${made.head}:.env.staging`);
  const object = join(made.repo.root, '.git/objects', blob.slice(0, 2), blob.slice(2));
  mkdirSync(join(made.repo.root, 'elsewhere'));
  chmodSync(object, 0o600);
  writeFileSync(object, '');

  const result = await onPullRequest(made, made.repo);

  expect(saying(result)).toEqual([1, 'error']);
});
