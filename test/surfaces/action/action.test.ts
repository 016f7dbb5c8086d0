import { afterAll, afterEach, expect, test } from '@jest/globals';
import { removeFolders, type Repository, repository, repositoryAt, temporaryFolder } from '../../support/repository.ts';
import { token } from '../../support/tokens.ts';
import { type Behaviour, type GitHubServer, githubServer } from './github-server.ts';
import { runStep, type Step, type StepResult } from './runner.ts';

const LIVE = token('stripe-secret-key', 'action-live');
const OTHER = token('stripe-secret-key', 'action-other');
const ZEROS = '0'.repeat(40);
const servers: GitHubServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
afterAll(removeFolders);

async function server(behaviour: Behaviour): Promise<GitHubServer> {
  const made = await githubServer(behaviour);
  servers.push(made);
  return made;
}

/** A base with a production key, a head that repeats it in staging, and the runner's test merge of both. */
function pullRequest(): { readonly repo: Repository; readonly base: string; readonly head: string; readonly merge: string } {
  const repo = repository({ '.env.production': `STRIPE_SECRET_KEY=${LIVE}\n`, 'README.md': 'hello\n' });
  const base = repo.git('rev-parse', 'HEAD');
  repo.git('checkout', '--quiet', '-b', 'feature');
  const head = repo.commit({ '.env.staging': `# staging\nSTRIPE_SECRET_KEY=${LIVE}\n` });
  repo.git('checkout', '--quiet', '--detach', base);
  repo.git('merge', '--quiet', '--no-ff', '--no-verify', '-m', 'merge', head);
  return { repo, base, head, merge: repo.git('rev-parse', 'HEAD') };
}

const payload = (base: string, head: string) => ({
  pull_request: { number: 7, base: { sha: base }, head: { sha: head } },
  repository: { default_branch: 'main' },
});

async function onPullRequest(
  behaviour: Behaviour,
  more: Partial<Step> = {},
): Promise<{ readonly result: StepResult; readonly github: GitHubServer; readonly head: string }> {
  const { repo, base, head, merge } = pullRequest();
  const github = await server(behaviour);
  const result = await runStep({
    event: 'pull_request',
    payload: payload(base, head),
    workspace: repo.root,
    sha: merge,
    apiUrl: github.url,
    ...more,
  });
  return { result, github, head };
}

function annotations(github: GitHubServer) {
  return github.requests.flatMap(({ body }) => body?.output?.annotations ?? []);
}

test('an introduced reuse fails the step and is an annotation on the introduced line', async () => {
  const { result, github, head } = await onPullRequest('allows');

  expect(result.status).toBe(1);
  expect(result.outputs['verdict']).toBe('fail');
  expect(Number(result.outputs['errors'])).toBeGreaterThan(0);
  const shown = annotations(github);
  expect(shown).toContainEqual(expect.objectContaining({ path: '.env.staging', start_line: 2, end_line: 2, annotation_level: 'failure' }));
  expect(shown.map(({ path }) => path)).not.toContain('.env.production');
  expect(github.requests[0]).toMatchObject({ method: 'post', body: { head_sha: head, conclusion: 'failure' } });
  expect(github.objections).toEqual([]);
  expect(result.summary.replaceAll('\\', '')).toContain('.env.staging');
  expect(result.all).not.toContain(LIVE);
});

test("the job's own check run is written to without touching its status", async () => {
  const { github } = await onPullRequest('allows', { inputs: { '_job-check-run-id': '77' } });

  expect(github.requests[0]).toMatchObject({ method: 'patch', path: '/repos/owner/repository/check-runs/77' });
  expect(github.requests[0]!.body).not.toHaveProperty('conclusion');
  expect(github.objections).toEqual([]);
});

test("where the job's own check run refuses, one of our own is made", async () => {
  const { github } = await onPullRequest('no-own-run', { inputs: { '_job-check-run-id': '77' } });

  expect(github.requests.map(({ method }) => method)).toEqual(expect.arrayContaining(['patch', 'post']));
  expect(annotations(github).length).toBeGreaterThan(0);
});

test.each(['read-only', 'down'] as const)(
  'with a token that GitHub answers with %s, workflow commands are written and the verdict stands',
  async (behaviour) => {
    const { result } = await onPullRequest(behaviour);

    expect(result.status).toBe(1);
    expect(result.outputs['verdict']).toBe('fail');
    expect(result.stdout).toMatch(/^::error [^\n]*file=\.env\.staging,line=2/m);
    expect(result.stdout).toMatch(behaviour === 'read-only' ? /::warning::[^\n]*checks: write/ : /::warning::[^\n]*HTTP 502/);
    expect(result.all).not.toContain(LIVE);
  },
  60_000,
);

test.each(['fails-once', 'rate-limited'] as const)(
  'a GitHub that %s is asked again',
  async (behaviour) => {
    const { result, github } = await onPullRequest(behaviour);

    expect(annotations(github).length).toBeGreaterThan(0);
    expect(result.stdout).not.toContain('::warning::');
  },
  60_000,
);

test('what stood at the base does not fail a pull request that touches something else', async () => {
  const repo = repository({ '.env.production': `STRIPE_SECRET_KEY=${LIVE}\n` });
  const base = repo.git('rev-parse', 'HEAD');
  const head = repo.commit({ 'README.md': 'hello\n' });
  const github = await server('allows');

  const result = await runStep({
    event: 'pull_request',
    payload: payload(base, head),
    workspace: repo.root,
    sha: head,
    apiUrl: github.url,
  });

  expect([result.status, result.outputs['verdict'], result.outputs['findings']]).toEqual([0, 'pass', '0']);
  expect(annotations(github)).toEqual([]);
});

test('a pull request cannot whitelist itself', async () => {
  const repo = repository({ 'README.md': 'hello\n' });
  const base = repo.git('rev-parse', 'HEAD');
  const head = repo.commit({
    'envsep.yml': "ignore: ['**']\npolicies:\n  prod-credential-committed: off\n",
    '.env.production': `# envsep-ignore prod-credential-committed -- trust me\nSTRIPE_SECRET_KEY=${LIVE}\n`,
  });

  const result = await runStep({ event: 'pull_request', payload: payload(base, head), workspace: repo.root, sha: head });

  expect([result.status, result.outputs['verdict']]).toEqual([1, 'fail']);
}, 60_000);

test.each([
  ['merge_group', (base: string, head: string) => ({ merge_group: { base_sha: base, head_sha: head } })],
  ['push', (base: string, head: string) => ({ before: base, after: head })],
  ['pull_request_target', payload],
] as const)('%s is judged between its base and its head', async (event, make) => {
  const { repo, base, head } = pullRequest();

  const result = await runStep({ event, payload: make(base, head), workspace: repo.root, sha: head, inputs: { annotations: 'commands' } });

  expect([result.status, result.outputs['verdict']]).toEqual([1, 'fail']);
  expect(result.stdout).toMatch(/^::error [^\n]*file=\.env\.staging/m);
});

test('a deleted branch is nothing to judge', async () => {
  const { repo, base } = pullRequest();

  const result = await runStep({ event: 'push', payload: { before: base, after: ZEROS, deleted: true }, workspace: repo.root, sha: base });

  expect([result.status, result.outputs['verdict']]).toEqual([0, 'pass']);
});

test.each(['schedule', 'workflow_dispatch'])('%s judges the whole tree', async (event) => {
  const { repo, base } = pullRequest();

  const result = await runStep({ event, payload: {}, workspace: repo.root, sha: base, inputs: { annotations: 'none' } });

  expect([result.status, result.outputs['verdict']]).toEqual([1, 'fail']);
});

test('a shallow clone fetches the base that it lacks', async () => {
  const { repo, base, head, merge } = pullRequest();
  repo.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  repo.git('update-ref', 'refs/pull/7/merge', merge);
  const folder = temporaryFolder();
  const clone = repositoryAt(folder);
  clone.git('init', '--quiet');
  clone.git('remote', 'add', 'origin', `file://${repo.root}`);
  clone.git('fetch', '--quiet', '--depth=1', 'origin', merge);
  clone.git('checkout', '--quiet', merge);

  const result = await runStep({
    event: 'pull_request',
    payload: payload(base, head),
    workspace: folder,
    sha: merge,
    inputs: { annotations: 'commands' },
  });

  expect([result.status, result.outputs['verdict'], result.outputs['errors']]).toEqual([1, 'fail', result.outputs['findings']]);
  expect(result.stdout).toMatch(/^::error [^\n]*file=\.env\.staging/m);
});

test.each([
  ['a base that is nowhere', { payload: payload('1'.repeat(40), '2'.repeat(40)) }, /could not be fetched/],
  ['an input with a typing error', { inputs: { 'fail-on': 'eror' } }, /fail-on/],
  ['a workspace that is no repository', { workspace: '/' }, /envsep could not run/],
  ['a payload without a head', { payload: { pull_request: {} } }, /pull_request\.base\.sha/],
] as const)('%s is an error, never a pass', async (_, change, message) => {
  const { repo, base, head, merge } = pullRequest();

  const result = await runStep({
    event: 'pull_request',
    payload: payload(base, head),
    workspace: repo.root,
    sha: merge,
    ...change,
  } as Step);

  expect([result.status, result.outputs['verdict']]).toEqual([1, 'error']);
  expect(result.stdout).toMatch(message);
});

test('hostile names and keys command neither the runner nor the summary', async () => {
  const repo = repository({ 'README.md': 'hello\n' });
  const base = repo.git('rev-parse', 'HEAD');
  const name = 'a\n::error file=x::owned\u001b[31m##[error]owned <img src=x onerror=alert(1)>/.env.production';
  const head = repo.commit({ [name]: `STRIPE_SECRET_KEY=${OTHER}\n` });

  const result = await runStep({
    event: 'pull_request',
    payload: payload(base, head),
    workspace: repo.root,
    sha: head,
    inputs: { annotations: 'commands' },
  });

  expect(result.status).toBe(1);
  expect(result.stdout).not.toMatch(/^\s*::error file=x::owned/m);
  expect(result.stdout).not.toContain('\u001b');
  expect(result.stdout).not.toContain('##[error]');
  expect(result.summary).not.toContain('<img');
  expect(result.all).not.toContain(OTHER);
});

test('130 findings are all in the check and no more than ten of a level in the log', async () => {
  const repo = repository({ 'README.md': 'hello\n' });
  const base = repo.git('rev-parse', 'HEAD');
  const files = Object.fromEntries(
    Array.from({ length: 130 }, (_, index) => [
      `service${index}/.env.production`,
      `STRIPE_SECRET_KEY=${token('stripe-secret-key', `many-${index}`)}\n`,
    ]),
  );
  const head = repo.commit(files);
  const github = await server('allows');

  const step = { event: 'pull_request', payload: payload(base, head), workspace: repo.root, sha: head };
  const asCheck = await runStep({ ...step, apiUrl: github.url });
  const asLog = await runStep({ ...step, inputs: { annotations: 'commands' } });

  expect(annotations(github)).toHaveLength(Number(asCheck.outputs['findings']));
  expect(Number(asCheck.outputs['findings'])).toBeGreaterThanOrEqual(130);
  expect(github.requests.length).toBe(Math.ceil(Number(asCheck.outputs['findings']) / 50));
  expect(github.objections).toEqual([]);
  expect(asLog.stdout.match(/^::error[ :]/gm)).toHaveLength(10);
  expect(asLog.stdout).toMatch(/more findings of this level/);
}, 60_000);

test('hostile configuration of the repository runs nothing', async () => {
  const { repo, base, head, merge } = pullRequest();
  const canary = `${temporaryFolder()}/ran`;
  repo.hook('post-checkout', `#!/bin/sh\ntouch '${canary}'\n`);
  repo.git('config', 'core.fsmonitor', `touch '${canary}'`);
  repo.git('config', 'filter.evil.smudge', `touch '${canary}'`);
  repo.git('config', 'diff.evil.textconv', `touch '${canary}'`);
  repo.git('config', 'diff.external', `touch '${canary}'`);
  repo.git('config', 'alias.ls-tree', `!touch '${canary}'`);
  repo.write({ '.git/info/attributes': '* filter=evil diff=evil\n' });

  const result = await runStep({
    event: 'pull_request',
    payload: payload(base, head),
    workspace: repo.root,
    sha: merge,
    inputs: { annotations: 'none' },
  });

  const { existsSync } = await import('node:fs');
  expect(result.status).toBe(1);
  expect(existsSync(canary)).toBe(false);
});

test('reports are written as files and named in the outputs', async () => {
  const { result } = await onPullRequest('allows', { inputs: { 'json-file': 'out/envsep.json', 'sarif-file': 'out/envsep.sarif' } });

  expect([result.outputs['json-file'], result.outputs['sarif-file']]).toEqual(['out/envsep.json', 'out/envsep.sarif']);
});
