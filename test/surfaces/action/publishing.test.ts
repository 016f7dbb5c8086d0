import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from '@jest/globals';
import { removeFolders, temporaryFolder } from '../../support/repository.ts';
import { token } from '../../support/tokens.ts';
import { type Behaviour, type GitHubServer, githubServer } from './github-server.ts';
import { removeBundle, runStep, type Step, type StepResult } from './runner.ts';
import { type Change, change, LIVE, payload, saying } from './scenarios.ts';

const servers: GitHubServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
afterAll(() => {
  removeFolders();
  removeBundle();
});

async function onPullRequest(
  behaviour: Behaviour,
  more: Partial<Step> = {},
  { repo, base, head, merge }: Change = change(),
): Promise<{ readonly result: StepResult; readonly github: GitHubServer }> {
  const github = await githubServer(behaviour);
  servers.push(github);
  const result = await runStep({
    event: 'pull_request',
    payload: payload(base, head),
    workspace: repo.root,
    sha: merge,
    apiUrl: github.url,
    ...more,
  });
  return { result, github };
}

const warnings = ({ stdout }: StepResult) => stdout.match(/^::warning::.*$/gm) ?? [];

test.each([
  ['not-found', /HTTP 404: the token lacks the permission checks: write/],
  ['unprocessable', /HTTP 422/],
  ['unauthorised', /HTTP 401: the token is not valid/],
  ['used-up', /HTTP 403: the rate limit is used up/],
  ['hangs', /GitHub could not be reached/],
] as const)(
  'where GitHub answers %s, one warning says so, the log has the annotations, and the verdict stands',
  async (behaviour, reason) => {
    const { result } = await onPullRequest(behaviour);

    expect(saying(result)).toEqual([1, 'fail']);
    expect(warnings(result)).toEqual([expect.stringMatching(reason)]);
    expect(result.stdout).toMatch(/^::error [^\n]*file=\.env\.staging,line=2/m);
    expect(result.all).not.toContain(LIVE);
  },
  60_000,
);

test('a secondary rate limit is waited for', async () => {
  const { result, github } = await onPullRequest('secondary-limit');

  expect(saying(result)).toEqual([1, 'fail']);
  expect(warnings(result)).toEqual([]);
  expect(github.requests).toHaveLength(2);
}, 60_000);

test('an answer that is no answer of GitHub does not touch the verdict', async () => {
  const { result } = await onPullRequest('no-json');

  expect(saying(result)).toEqual([1, 'fail']);
});

test('what cannot be written after the first batch stands in the log', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `s${index}/.env.production`,
      `STRIPE_SECRET_KEY=${token('stripe-secret-key', `batch-${index}`)}\n`,
    ]),
  );
  const { result, github } = await onPullRequest('fails-on-second-batch', {}, change({ 'README.md': 'x\n' }, files));

  expect(github.requests.map(({ method }) => method)).toEqual(['post', 'patch']);
  expect(saying(result)).toEqual([1, 'fail']);
  expect(warnings(result)).toHaveLength(1);
  expect(result.stdout).toMatch(/^::error [^\n]*more findings of this level/m);
}, 60_000);

test.each(['auto', 'checks'])('without a token and with annotations %s, one warning names the permission', async (annotations) => {
  const { result, github } = await onPullRequest('allows', { inputs: { 'github-token': '', annotations } });

  expect(saying(result)).toEqual([1, 'fail']);
  expect(warnings(result)).toEqual([expect.stringContaining('checks: write')]);
  expect(github.requests).toEqual([]);
});

test('annotations none writes none, and asks nothing of GitHub', async () => {
  const { result, github } = await onPullRequest('allows', { inputs: { annotations: 'none' } });

  expect(saying(result)).toEqual([1, 'fail']);
  expect(result.stdout).not.toMatch(/^::(?:error|warning|notice) /m);
  expect(github.requests).toEqual([]);
});

test.each(['auto', 'checks', 'commands'])(
  'a pull request without findings asks nothing of GitHub (annotations %s)',
  async (annotations) => {
    const { result, github } = await onPullRequest('allows', { inputs: { annotations } }, change(undefined, { 'docs.md': 'x\n' }));

    expect(saying(result)).toEqual([0, 'pass']);
    expect(github.requests).toEqual([]);
  },
);

test.each([
  ['created where there is something to tell', 'allows', ['get', 'post'], change()],
  ['not created where there is nothing to tell', 'allows', ['get'], change(undefined, { 'docs.md': 'x\n' })],
  ['updated where it is there', 'has-comment', ['get', 'patch'], change()],
  ['updated when there is nothing to tell any more', 'has-comment', ['get', 'patch'], change(undefined, { 'docs.md': 'x\n' })],
  ['never that of a person', 'has-comment-of-a-person', ['get', 'post'], change()],
] as const)('the comment is %s', async (_, behaviour, methods, made) => {
  const { result, github } = await onPullRequest(behaviour, { inputs: { comment: 'true', annotations: 'none' } }, made);

  expect(github.requests.map(({ method }) => method)).toEqual(methods);
  expect(github.objections).toEqual([]);
  expect(warnings(result)).toEqual([]);
  if (methods.length === 2) expect(github.requests[1]?.body.body).toMatch(/^<!-- envsep -->\n## envsep: (?:pass|fail)/);
});

test('on GitHub Enterprise Server the addresses of the runner are used', async () => {
  const github = await githubServer('allows');
  servers.push(github);
  const { result } = await onPullRequest('allows', {
    apiUrl: `${github.url}/api/v3`,
    serverUrl: 'https://ghe.example',
    inputs: { 'sarif-file': 'r.sarif' },
  });

  expect(saying(result)).toEqual([1, 'fail']);
  expect(github.requests[0]?.path).toBe('/api/v3/repos/owner/repository/check-runs');
  expect(github.objections).toEqual([]);
  expect(result.summary).toContain('https://ghe.example/owner/repository/blob/');
});

test('a comment that is refused is one warning that names its permission', async () => {
  const { result } = await onPullRequest('read-only', { inputs: { comment: 'true', annotations: 'none' } });

  expect(saying(result)).toEqual([1, 'fail']);
  expect(warnings(result)).toEqual([expect.stringContaining('pull-requests: write')]);
});

test.each(['refuses', 'never answers'])(
  'a proxy between the runner and GitHub is used, and one that %s does not keep the job',
  async (how) => {
    const asked: (string | undefined)[] = [];
    const proxy = createServer();
    proxy.on('connect', (request, socket) => {
      asked.push(request.url);
      if (how === 'refuses') socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      else socket.on('error', () => undefined);
    });
    await new Promise<void>((ready) => void proxy.listen(0, '127.0.0.1', ready));
    const http_proxy = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;

    const { result } = await onPullRequest('allows', { apiUrl: 'http://api.github.invalid', env: { http_proxy } });
    proxy.closeAllConnections();
    proxy.close();

    expect(saying(result)).toEqual([1, 'fail']);
    expect(asked).toContain('api.github.invalid:80');
    expect(warnings(result)).toEqual([expect.stringMatching(/could not be reached/)]);
  },
  60_000,
);

test.each([
  ['GITHUB_OUTPUT', /could not write its outputs/],
  ['GITHUB_STEP_SUMMARY', /could not write the job summary/],
])('a %s that cannot be written is a warning', async (name, message) => {
  const { result } = await onPullRequest('allows', { inputs: { annotations: 'none' }, env: { [name]: '/nowhere/file' } });

  expect(result.status).toBe(1);
  expect(result.stdout).toMatch(/^::error::envsep blocked/m);
  expect(result.stdout).toMatch(message);
});

test('without GITHUB_STEP_SUMMARY, and with summary off, there is no summary', async () => {
  const { result } = await onPullRequest('allows', { inputs: { annotations: 'none', summary: 'false' } });

  expect(result.summary).toBe('');
  expect((await onPullRequest('allows', { inputs: { annotations: 'none' }, env: { GITHUB_STEP_SUMMARY: undefined } })).result.status).toBe(
    1,
  );
});

test('a report that cannot be written is an error', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'taken.json'));

  const { result } = await onPullRequest('allows', { inputs: { annotations: 'none', 'json-file': join(folder, 'taken.json') } });

  expect(saying(result)).toEqual([1, 'error']);
  expect(result.stdout).toMatch(/cannot be written/);
});

test.each([
  ['error', 1],
  ['warning', 1],
  ['note', 1],
  ['never', 0],
])('fail-on %s', async (level, status) => {
  const { result } = await onPullRequest('allows', { inputs: { annotations: 'none', 'fail-on': level } });

  expect(result.status).toBe(status);
  expect(Number(result.outputs['errors'])).toBeGreaterThan(0);
});

const TWO = {
  'a/.env.production': `STRIPE_SECRET_KEY=${LIVE}\n`,
  'b/legacy/.env.production': `STRIPE_SECRET_KEY=${token('stripe-secret-key', 'second')}\n`,
};

test.each([
  ['a/**', ['a/.env.production']],
  ['b', ['b/legacy/.env.production']],
  ['**/.env.*', ['a/.env.production', 'b/legacy/.env.production']],
  ['{a,c}/*', ['a/.env.production']],
  ['**\n!b/**', ['a/.env.production']],
  ['# services\n./a/', ['a/.env.production']],
  ['**\n!**/*\nb/legacy/**', ['b/legacy/.env.production']],
  ['docs/**', []],
])('paths %j keeps what it covers, and says how many findings it leaves out', async (paths, expected) => {
  const { result } = await onPullRequest(
    'allows',
    { inputs: { annotations: 'none', paths, 'json-file': 'report.json' } },
    change({ 'README.md': 'x\n' }, TWO),
  );
  const found = [...new Set([...result.stdout.matchAll(/^ {2}--> (\S+?):\d/gm)].map((match) => match[1]))].sort();

  expect(found).toEqual(expected);
  expect(saying(result)).toEqual(expected.length === 0 ? [0, 'pass'] : [1, 'fail']);
  expect(/the input paths leaves out \d+ finding/.test(result.stdout)).toBe(expected.length < 2);
});

test.each([
  ['paths', '!a/**', /only globs that take away/],
  ['paths', '../other/**', /leaves the repository/],
  ['paths', 'src\\app', /separated by \//],
  ['paths', '*/*/*/*/*/*/*/*', /wild cards/],
  ['config', '/etc/envsep.yml', /inside the repository/],
  ['config', '../envsep.yml', /inside the repository/],
  ['baseline', '../x.json', /inside the repository/],
  ['annotations', 'Checks', /The input annotations is "Checks"/],
  ['scope', 'all', /The input scope/],
  ['summary', 'yes', /The input summary/],
  ['comment', '1', /The input comment/],
])('the input %s refuses %j and says why', async (name, value, message) => {
  const { result } = await onPullRequest('allows', { inputs: { annotations: 'none', [name]: value } });

  expect(saying(result)).toEqual([1, 'error']);
  expect(result.stdout).toMatch(message);
});

test('the settings file that config names is that of the base', async () => {
  const made = change(
    { 'ops/envsep.yml': 'policies:\n  prod-credential-committed: warning\n' },
    { '.env.production': `STRIPE_SECRET_KEY=${LIVE}\n` },
  );
  const { result } = await onPullRequest('allows', { inputs: { annotations: 'none', config: './ops/envsep.yml' } }, made);

  expect([...saying(result), result.outputs['warnings']]).toEqual([0, 'pass', '1']);
});

test('a thousand findings, long and not ASCII, stay within every limit', async () => {
  const long = 'ü'.repeat(80);
  const files = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [
      `${long}/${index}/${long}/.env.production`,
      `STRIPE_SECRET_KEY=${token('stripe-secret-key', `long-${index}`)}\n`,
    ]),
  );
  const { result, github } = await onPullRequest('allows', {}, change({ 'README.md': 'x\n' }, files));

  expect(github.objections).toEqual([]);
  expect(Buffer.byteLength(result.summary)).toBeLessThan(1_048_576);
  expect(result.summary).toMatch(/more findings/);
  expect(github.requests.flatMap(({ body }) => body?.output?.annotations ?? [])).toHaveLength(300);
}, 60_000);

test('nothing that was planted leaves the process, in any form', async () => {
  const { result, github } = await onPullRequest('allows', { inputs: { comment: 'true', 'json-file': 'r.json', 'sarif-file': 'r.sarif' } });
  const made = change();
  const reports = await onPullRequest('allows', { inputs: { 'json-file': 'r.json', 'sarif-file': 'r.sarif' } }, made);
  const everything = [
    result.all,
    reports.result.all,
    JSON.stringify(github.requests),
    ...['r.json', 'r.sarif'].map((file) => readFileSync(join(made.repo.root, file), 'utf8')),
  ].join('\n');
  const base64 = Buffer.from(LIVE).toString('base64');

  for (const form of [
    LIVE,
    LIVE.slice(8, 24),
    LIVE.slice(-12),
    base64.slice(0, 20),
    base64.slice(4, 24),
    Buffer.from(LIVE).toString('hex').slice(16, 40),
    encodeURIComponent(LIVE),
  ])
    expect(everything).not.toContain(form);
}, 60_000);
