import { afterAll, expect, test } from '@jest/globals';
import { removeFolders, repository, temporaryFolder } from '../../support/repository.ts';
import { removeBundle, runStep, type Step, type StepResult } from './runner.ts';
import { type Change, change, checkout, example, LIVE, merged, OTHER, saying, ZEROS } from './scenarios.ts';

afterAll(() => {
  removeFolders();
  removeBundle();
});

function step(
  event: string,
  payload: unknown,
  { root }: { readonly root: string },
  sha: string,
  more: Partial<Step> = {},
): Promise<StepResult> {
  return runStep({ event, payload, workspace: root, sha, ...more, inputs: { annotations: 'commands', ...more.inputs } });
}

const pull = ({ base, head }: Pick<Change, 'base' | 'head'>) => ({ pull_request: { number: 7, base: { sha: base }, head: { sha: head } } });

test.each(['opened', 'synchronize', 'reopened', 'closed'])(
  'pull_request %s is judged by what its test merge adds to the base',
  async (action) => {
    const made = change();

    const result = await step('pull_request', example(`pull_request.${action}`, pull(made)), made.repo, made.merge);

    expect(saying(result)).toEqual([1, 'fail']);
    expect(result.stdout).toMatch(/^::error [^\n]*file=\.env\.staging,line=2,/m);
    expect(result.stdout).not.toMatch(/^::error [^\n]*file=\.env\.production/m);
  },
);

test('a review is judged as its pull request', async () => {
  const made = change();

  const result = await step('pull_request_review', example('pull_request_review.submitted', pull(made)), made.repo, made.merge);

  expect(saying(result)).toEqual([1, 'fail']);
});

test('a pull request without anything new passes, whatever stood there before', async () => {
  const made = change(undefined, { 'docs.md': 'nothing\n' });

  const result = await step('pull_request', example('pull_request.opened', pull(made)), made.repo, made.merge);

  expect([...saying(result), result.outputs['findings'], result.outputs['errors'], result.outputs['warnings']]).toEqual([
    0,
    'pass',
    '0',
    '0',
    '0',
  ]);
  expect(result.stdout).not.toMatch(/^::(?:error|warning|notice)/m);
});

test('what the base gained after the branch was cut is not held against the pull request', async () => {
  const made = change({ 'README.md': 'hello\n' }, { 'docs.md': 'nothing\n' });
  made.repo.git('checkout', '--quiet', 'main');
  const base = made.repo.commit({ '.env.production': `STRIPE_SECRET_KEY=${LIVE}\n` });
  const { merge } = merged(made.repo, base, made.head);

  // The payload names the base as it was when the event was made.
  const result = await step('pull_request', example('pull_request.synchronize', pull(made)), made.repo, merge);

  expect(saying(result)).toEqual([0, 'pass']);
});

test('a secret that one commit of the pull request adds and the next removes is reported', async () => {
  const repo = repository({ 'README.md': 'hello\n' });
  const base = repo.git('rev-parse', 'HEAD');
  repo.git('checkout', '--quiet', '-b', 'feature');
  const added = repo.commit({ '.env.production': `STRIPE_SECRET_KEY=${LIVE}\n` });
  repo.git('rm', '--quiet', '.env.production');
  const { head, merge } = merged(repo, base, repo.commit());

  const result = await step('pull_request', example('pull_request.opened', pull({ base, head })), repo, merge);

  expect(saying(result)).toEqual([1, 'fail']);
  expect(result.summary).toContain(added.slice(0, 12));
});

test('pull_request_target checks out the base: the head is fetched and read as data, with a warning', async () => {
  const made = change();
  const base = checkout(made.repo, made.base, '--depth=1');

  const result = await step('pull_request_target', example('pull_request.opened', pull(made)), base, made.base);

  expect(saying(result)).toEqual([1, 'fail']);
  expect(result.stdout).toMatch(/^::warning::[^\n]*pull_request_target/m);
});

test('a head that is checked out instead of the test merge is judged by the settings that the base has now', async () => {
  const made = change(
    { 'README.md': 'hello\n', 'envsep.yml': "ignore: ['**/.env.*']\n" },
    { '.env.production': `STRIPE_SECRET_KEY=${LIVE}\n` },
  );
  made.repo.git('checkout', '--quiet', 'main');
  const base = made.repo.commit({ 'envsep.yml': '# nothing is ignored any more\n' });
  const { merge } = merged(made.repo, base, made.head);
  const headOnly = checkout(made.repo, made.head, '--depth=1');

  const result = await step('pull_request', example('pull_request.synchronize', pull(made)), headOnly, merge);

  expect(saying(result)).toEqual([1, 'fail']);
});

test('merge_group is judged between its base and its head', async () => {
  const { repo, base, merge } = change();

  const result = await step(
    'merge_group',
    example('merge_group.checks_requested', { merge_group: { base_sha: base, head_sha: merge } }),
    repo,
    merge,
  );

  expect(saying(result)).toEqual([1, 'fail']);
});

test.each([
  ['adds a finding', 'base', 'head', 1, 'fail'],
  ['takes it away again', 'head', 'base', 0, 'pass'],
  ['changes nothing', 'head', 'head', 0, 'pass'],
] as const)('a push that %s', async (_, before, after, status, verdict) => {
  const made = change();
  const event = { ref: 'refs/heads/main', before: made[before], after: made[after], created: false };

  const result = await step('push', example('push.branch', event), made.repo, made[after]);

  expect(saying(result)).toEqual([status, verdict]);
});

test('a forced push whose former commit is gone is an error that says what to do', async () => {
  const { repo, head } = change();
  const event = { ref: 'refs/heads/feature', before: '1'.repeat(40), after: head, forced: true, created: false };

  const result = await step('push', example('push.branch', event), repo, head);

  expect(saying(result)).toEqual([1, 'error']);
  expect(result.stdout).toMatch(/^::error::envsep could not run[^\n]*forced to another commit[^\n]*scope: tree/m);
});

const created = (head: string, ref = 'refs/heads/feature') => ({
  ref,
  before: ZEROS,
  after: head,
  created: true,
  repository: { default_branch: 'main' },
});

test('a new branch is what it adds to the default branch', async () => {
  const { repo, head } = change();

  const result = await step('push', example('push.branch', created(head)), checkout(repo, head), head);

  expect(saying(result)).toEqual([1, 'fail']);
  expect(result.stdout).toMatch(/^::error [^\n]*file=\.env\.staging/m);
});

test('a new branch at the commit of the default branch adds nothing', async () => {
  const { repo, base } = change();

  const result = await step('push', example('push.branch', created(base)), checkout(repo, base, '--depth=1'), base);

  expect(saying(result)).toEqual([0, 'pass']);
});

test('a new branch is judged by the settings of the default branch, not by its own', async () => {
  const { repo, head } = change(
    { 'README.md': 'hello\n' },
    { 'envsep.yml': "ignore: ['**']\n", '.env.production': `STRIPE_SECRET_KEY=${LIVE}\n` },
  );

  const result = await step('push', example('push.branch', created(head)), checkout(repo, head, '--depth=1'), head);

  expect(saying(result)).toEqual([1, 'fail']);
});

test('an orphan branch, which has no ancestor in common, is compared with the default branch', async () => {
  const { repo } = change();
  repo.git('checkout', '--quiet', '--orphan', 'pages');
  repo.git('rm', '--quiet', '-rf', '.');
  const head = repo.commit({ 'deploy/.env.production': `STRIPE_SECRET_KEY=${OTHER}\n` });

  const result = await step('push', example('push.branch', created(head, 'refs/heads/pages')), checkout(repo, head), head);

  expect(saying(result)).toEqual([1, 'fail']);
});

test('the first push of a repository is judged as a whole', async () => {
  const { repo, base } = change();

  const result = await step('push', example('push.branch', created(base, 'refs/heads/main')), checkout(repo, base, '--depth=1'), base);

  expect(saying(result)).toEqual([1, 'fail']);
});

test('an annotated tag names an object that is no commit, and is judged all the same', async () => {
  const { repo, head } = change();
  repo.git('tag', '--annotate', '--message=v1', 'v1', head);
  const tag = repo.git('rev-parse', 'v1');

  const result = await step('push', example('push.tag', { ...created(tag, 'refs/tags/v1') }), checkout(repo, head), head);

  expect(tag).not.toBe(head);
  expect(saying(result)).toEqual([1, 'fail']);
});

test.each(['refs/heads/feature', 'refs/tags/v1'])('%s, deleted, is nothing to judge', async (ref) => {
  const { repo, base } = change();

  const result = await step('push', example('push.deleted', { ref, before: base, after: ZEROS }), repo, base);

  expect([...saying(result), result.outputs['findings']]).toEqual([0, 'pass', '0']);
});

test.each([
  ['schedule', {}],
  ['workflow_dispatch', example('workflow_dispatch', {})],
  ['release', example('release.published', {})],
])('%s judges the whole tree', async (event, payload) => {
  const { repo, base } = change();
  repo.git('checkout', '--quiet', base);

  const result = await step(event, payload, repo, base);

  expect(saying(result)).toEqual([1, 'fail']);
});

test.each([
  ['an event file that is not there', { env: { GITHUB_EVENT_PATH: '/nowhere/event.json' } }, /payload cannot be read/],
  ['no event file at all', { env: { GITHUB_EVENT_PATH: undefined } }, /pull_request\.base\.sha/],
  ['an event file that is no JSON', { payload: '{"pull_request":' }, /payload cannot be read/],
  ['an event file that holds a list', { payload: '[]' }, /pull_request\.base\.sha/],
  ['an event file that holds null', { payload: 'null' }, /pull_request\.base\.sha/],
  [
    'a base that is no object id',
    { payload: { pull_request: { base: { sha: '--upload-pack=x' }, head: { sha: 'main' } } } },
    /pull_request\.base\.sha/,
  ],
  ['scope range where there is none', { event: 'schedule', inputs: { scope: 'range' } }, /no base and head/],
  ['a workspace that is not there', { workspace: '/nowhere/at/all' }, /does not exist/],
] as const)('%s is an error, never a pass', async (_, more, message) => {
  const { repo, base, head, merge } = change();
  const { workspace, ...others } = { workspace: repo.root, ...more } as Partial<Step> & { readonly workspace: string };

  const result = await runStep({
    event: 'pull_request',
    payload: example('pull_request.opened', pull({ base, head })),
    sha: merge,
    ...others,
    workspace,
    cwd: repo.root,
  });

  expect(saying(result)).toEqual([1, 'error']);
  expect(result.stdout).toMatch(message);
  expect(result.summary).toContain('could not run');
});

test.each(['pull_request', 'push', 'merge_group', 'schedule'])('%s without a checkout is an error that says so', async (event) => {
  const payload = {
    ...example('pull_request.opened', pull({ base: '1'.repeat(40), head: '2'.repeat(40) })),
    before: '1'.repeat(40),
    after: '2'.repeat(40),
  };
  const merge_group = { base_sha: '1'.repeat(40), head_sha: '2'.repeat(40) };

  const result = await runStep({ event, payload: { ...payload, merge_group }, workspace: temporaryFolder(), sha: '2'.repeat(40) });

  expect(saying(result)).toEqual([1, 'error']);
  expect(result.stdout).toMatch(/^::error::envsep could not run: The workspace [^\n]*actions\/checkout/m);
});

test('a payload of many megabytes is read', async () => {
  const made = change();

  const result = await step(
    'pull_request',
    example('pull_request.opened', { ...pull(made), body: 'x'.repeat(20_000_000) }),
    made.repo,
    made.merge,
  );

  expect(saying(result)).toEqual([1, 'fail']);
});
