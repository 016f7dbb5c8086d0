import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { removeFolders, temporaryFolder } from '../../support/repository.ts';
import { removeBundle, runStep, type Step, type StepResult } from './runner.ts';
import { type Change, change, checkout, LIVE, OTHER, payload, saying } from './scenarios.ts';

afterAll(() => {
  removeFolders();
  removeBundle();
});

/** What the author of a pull request adds, and what may not help: a production key is in every one of them. */
const SECRET = { '.env.production': `STRIPE_SECRET_KEY=${LIVE}\n` };
const CLEAN = { 'README.md': 'hello\n' };

function onPullRequest({ repo, base, head, merge }: Change, more: Partial<Step> = {}): Promise<StepResult> {
  return runStep({
    event: 'pull_request',
    payload: payload(base, head),
    workspace: repo.root,
    sha: merge,
    ...more,
    inputs: { annotations: 'commands', ...more.inputs },
  });
}

const OFF = "ignore: ['**']\npolicies:\n  prod-credential-committed: off\n";

test.each([
  ['envsep.yml', { ...SECRET, 'envsep.yml': OFF }, 'envsep.yml'],
  ['.envsep.yml', { ...SECRET, '.envsep.yml': OFF }, '.envsep.yml'],
  ['envsep.json', { ...SECRET, 'envsep.json': '{"ignore":["**"]}' }, 'envsep.json'],
  ['package.json', { ...SECRET, 'package.json': '{"envsep":{"ignore":["**"]}}' }, 'package.json'],
  [
    'an ignore comment',
    { '.env.production': `# envsep-ignore prod-credential-committed -- trust me\nSTRIPE_SECRET_KEY=${LIVE}\n` },
    '.env.production',
  ],
  ['a baseline', { ...SECRET, 'envsep.baseline.json': `{"version":1,"salt":"${'0'.repeat(64)}","entries":[]}` }, 'envsep.baseline.json'],
  ['the workflow that runs it', { ...SECRET, '.github/workflows/envsep.yml': 'on: push\njobs: {}\n' }, '.github/workflows/envsep.yml'],
  ['a configuration that is made too large to read', { ...SECRET, '.env.staging': `#${' '.repeat(6_000_000)}\nA=b\n` }, '.env.staging'],
  [
    'zeros that make it look like UTF-16',
    { ...SECRET, '.env.staging': `A=b\n#${'x\u0000'.repeat(3000)}\n${' '.repeat(40)}` },
    '.env.staging',
  ],
  ['a configuration that is made binary', { ...SECRET, '.env.staging': `A=b\n#${'\u0001\u0002'.repeat(500)}\n\u0000` }, '.env.staging'],
])(
  'a pull request is not helped by %s, and what it did is reported',
  async (_, files, path) => {
    const workflow = 'on: pull_request\njobs:\n  envsep:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: envsep/envsep@v1\n';
    const made = change({ ...CLEAN, '.github/workflows/envsep.yml': workflow }, files as Record<string, string>);

    const result = await onPullRequest(made);

    expect(saying(result)).toEqual([1, 'fail']);
    expect(result.stdout).toMatch(/^::error [^\n]*file=\.env\.production/m);
    expect(result.stdout).toMatch(new RegExp(`^::warning [^\\n]*file=${path.replaceAll('.', '\\.')},[^\\n]*check-weakened`, 'm'));
  },
  60_000,
);

test.each([
  ['attributes', { ...SECRET, '.gitattributes': '* binary -text -diff export-ignore linguist-generated filter=lfs\n' }],
  ['capitals', { '.ENV.PRODUCTION': `STRIPE_SECRET_KEY=${LIVE}\n` }],
  ['a path with spaces and control characters', { ' \u0001 /.env.production': `STRIPE_SECRET_KEY=${LIVE}\n` }],
  ['a deep path', { [`${'d/'.repeat(200)}.env.production`]: `STRIPE_SECRET_KEY=${LIVE}\n` }],
  ['a byte-order mark', { '.env.production': `\ufeffSTRIPE_SECRET_KEY=${LIVE}\n` }],
  ['a stray zero', { '.env.production': `STRIPE_SECRET_KEY=${LIVE}\n#\u0000\n` }],
  ['an ignore file', { ...SECRET, '.gitignore': '*\n' }],
  [
    'a text that pretends to be a pointer',
    { '.env.production': `version https://git-lfs.github.com/spec/v1\nSTRIPE_SECRET_KEY=${LIVE}\n` },
  ],
])('a secret is not hidden by %s', async (_, files) => {
  const result = await onPullRequest(change(CLEAN, files));

  expect(saying(result)).toEqual([1, 'fail']);
});

test('a secret is not hidden by a mark of UTF-16 before text that is none', async () => {
  const made = change(CLEAN, { 'docs.md': 'x\n' });
  made.repo.git('checkout', '--quiet', 'feature');
  writeFileSync(
    join(made.repo.root, '.env.production'),
    Buffer.concat([Buffer.from([0xff, 0xfe, 0x0a]), Buffer.from(`STRIPE_SECRET_KEY=${LIVE}\n`)]),
  );
  made.repo.git('add', '--force', '.env.production');
  const head = made.repo.commit();

  expect(saying(await onPullRequest({ ...made, head, merge: head }))).toEqual([1, 'fail']);
});

test('an executable file is a file', async () => {
  const made = change(CLEAN, SECRET);
  made.repo.git('checkout', '--quiet', 'feature');
  made.repo.git('update-index', '--chmod=+x', '.env.production');
  made.repo.git('commit', '--quiet', '--no-verify', '--message=mode');
  const head = made.repo.git('rev-parse', 'HEAD');

  expect(saying(await onPullRequest({ ...made, head, merge: head }))).toEqual([1, 'fail']);
});

test('a secret that stood there before is new where it is moved to', async () => {
  const made = change({ '.env.production': `STRIPE_SECRET_KEY=${LIVE}\n` }, { '.env.staging': `STRIPE_SECRET_KEY=${LIVE}\n` });
  made.repo.git('checkout', '--quiet', 'feature');
  made.repo.git('rm', '--quiet', '.env.production');
  const head = made.repo.commit();

  expect(saying(await onPullRequest({ ...made, head, merge: head }))).toEqual([1, 'fail']);
});

test('another secret on a line that a comment of the base ignores is new', async () => {
  const comment = '# envsep-ignore prod-credential-committed -- rotated every night\n';
  const made = change(
    { '.env.production': `${comment}STRIPE_SECRET_KEY=${LIVE}\n` },
    { '.env.production': `${comment}STRIPE_SECRET_KEY=${OTHER}\n` },
  );

  expect(saying(await onPullRequest(made))).toEqual([1, 'fail']);
});

test.each(['pull_request', 'merge_group'])(
  'with scope tree on %s everything counts, and the settings are still those of the base',
  async (event) => {
    const made = change({ '.env.production': `STRIPE_SECRET_KEY=${LIVE}\n` }, { 'envsep.yml': OFF });
    const merge_group = { base_sha: made.base, head_sha: made.merge };

    const result = await onPullRequest(made, {
      event,
      payload: { ...payload(made.base, made.head), merge_group },
      inputs: { scope: 'tree' },
    });

    expect(saying(result)).toEqual([1, 'fail']);
    expect(result.stdout).toMatch(/^::error [^\n]*file=\.env\.production/m);
    expect(result.stdout).toMatch(/everything count as introduced/);
  },
);

test('settings of the base hold', async () => {
  const made = change({ ...CLEAN, 'envsep.yml': 'policies:\n  prod-credential-committed: warning\n' }, SECRET);

  expect(saying(await onPullRequest(made))).toEqual([0, 'pass']);
});

test.each([
  ['of the base', { ...CLEAN, 'envsep.yml': 'policy: {}\n' }, SECRET],
  ['that the change brings', CLEAN, { 'envsep.yml': 'policies:\n  no-such-policy: off\n' }],
  ['that stand twice', { ...CLEAN, 'envsep.yml': '{}\n', '.envsep.yml': '{}\n' }, SECRET],
  ['of a baseline', { ...CLEAN, 'envsep.baseline.json': '{' }, SECRET],
] as const)('invalid settings %s are an error that says where', async (_, before, after) => {
  const result = await onPullRequest(change(before, after));

  expect(saying(result)).toEqual([1, 'error']);
  expect(result.stdout).toMatch(/^::error::envsep could not run[^\n]*(?:envsep\.yml|envsep\.baseline\.json)/m);
});

test('a symbolic link in the place of a report is not written through', async () => {
  const outside = temporaryFolder();
  const made = change(CLEAN, { 'docs.md': 'x\n' });
  symlinkSync(outside, join(made.repo.root, 'out'));

  const result = await onPullRequest(made, { inputs: { 'sarif-file': 'out/envsep.sarif' } });

  expect(saying(result)).toEqual([1, 'error']);
  expect(existsSync(join(outside, 'envsep.sarif'))).toBe(false);
});

/** Everything in a repository's configuration with which git would start a program. */
function trap({ repo }: Change, canary: string): void {
  const run = `touch '${canary}'`;
  const program = join(temporaryFolder(), 'evil');
  repo.write({
    '.git/info/attributes': '* filter=evil diff=evil merge=evil\n',
    '.git/evil.inc': `[core]\n\tfsmonitor = "${run}"\n\tpager = "${run}"\n`,
  });
  for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction', 'fsmonitor-watchman', 'pre-auto-gc'])
    repo.hook(hook, `#!/bin/sh\n${run}\n`);
  for (const [name, value] of [
    ['core.fsmonitor', run],
    ['core.hooksPath', '.git/hooks'],
    ['core.pager', run],
    ['core.editor', run],
    ['core.askPass', program],
    ['core.sshCommand', run],
    ['core.gitProxy', run],
    ['core.alternateRefsCommand', run],
    ['core.attributesFile', '.git/info/attributes'],
    ['include.path', 'evil.inc'],
    ['includeIf.gitdir:/**.path', 'evil.inc'],
    ['credential.helper', `!${run}`],
    ['diff.external', run],
    ['diff.evil.textconv', run],
    ['diff.evil.command', run],
    ['filter.evil.smudge', run],
    ['filter.evil.clean', run],
    ['filter.evil.process', run],
    ['gpg.program', run],
    ['log.showSignature', 'true'],
    ['submodule.recurse', 'true'],
    ['remote.origin.uploadpack', run],
    ['uploadpack.packObjectsHook', run],
    ['gc.auto', '1'],
    ['protocol.ext.allow', 'always'],
    ...['ls-tree', 'log', 'cat-file', 'rev-parse', 'fetch', 'ls-files', 'merge-base'].map((command) => [`alias.${command}`, `!${run}`]),
  ] as const)
    repo.git('config', name!, value!);
  repo.write({ [program]: '' });
}

test.each(['pull_request', 'schedule'])('whatever the repository configures git to run, nothing runs on %s', async (event) => {
  const made = change();
  const canary = join(temporaryFolder(), 'ran');
  trap(made, canary);

  const result = await runStep({
    event,
    payload: payload(made.base, made.head),
    workspace: made.repo.root,
    sha: made.merge,
    inputs: { annotations: 'none' },
  });

  expect(saying(result)).toEqual([1, 'fail']);
  expect(existsSync(canary)).toBe(false);
});

test.each([
  ['a server that asks for a password', undefined],
  ['a transport that is a program', 'ext::sh -c touch% CANARY'],
  ['a transport that asks a program to connect', 'git://127.0.0.1/x'],
  ['a transport over ssh', 'ssh://127.0.0.1:1/x'],
])('nothing runs when it fetches from %s', async (_, url) => {
  const made = change();
  const clone = checkout(made.repo, made.merge, '--depth=1');
  const canary = join(temporaryFolder(), 'ran');
  const server = createServer((request, response) =>
    response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end(request.method),
  );
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  clone.git(
    'config',
    'remote.origin.url',
    url?.replace('CANARY', canary) ?? `http://127.0.0.1:${(server.address() as AddressInfo).port}/o/r`,
  );
  trap({ ...made, repo: clone }, canary);

  const result = await onPullRequest({ ...made, repo: clone });
  server.close();

  expect(saying(result)).toEqual([1, 'error']);
  expect(existsSync(canary)).toBe(false);
});

test.each([
  [
    'in names',
    {
      [`a\n::error file=x::owned\u001b[31m##[error]owned <img src=x onerror=alert(1)> [a](https://evil.example) @team \`|/.env.production`]: `STRIPE_SECRET_KEY=${OTHER}\n`,
    },
  ],
  [
    'in keys',
    {
      'config/production.yml': `"::error::owned ##[error]owned <img src=x> STRIPE_SECRET_KEY": ${OTHER}\n"\\u001b[31m\\n::set-output name=verdict::pass\\nSTRIPE_API_KEY": ${LIVE}\n`,
    },
  ],
] as const)('hostile text %s commands neither the runner, the terminal, the summary nor the files', async (_, files) => {
  const made = change(CLEAN, files);

  const result = await onPullRequest(made, { inputs: { 'json-file': 'r.json', 'sarif-file': 'r.sarif' } });

  expect(saying(result)).toEqual([1, 'fail']);
  expect(result.stdout).not.toMatch(/^\s*::(?:error file=x|error::owned|set-output)/m);
  expect(result.stdout).not.toMatch(/\u001b|##\[/);
  expect(result.summary).not.toMatch(/<img|\]\(https:\/\/evil|\u001b|##\[|^\s*::/m);
  for (const file of ['r.json', 'r.sarif']) expect(() => JSON.parse(readFileSync(join(made.repo.root, file), 'utf8'))).not.toThrow();
  expect(result.all).not.toMatch(new RegExp(`${LIVE}|${OTHER}`));
});
