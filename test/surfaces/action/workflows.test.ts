import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { removeFolders, repository, temporaryFolder } from '../../support/repository.ts';
import { problemsOf } from '../../support/workflow-problems.mjs';
import { removeBundle, runStep } from './runner.ts';
import { saying } from './scenarios.ts';

afterAll(() => {
  removeFolders();
  removeBundle();
});

const ROOT = resolve(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const WORKFLOWS = readdirSync(join(ROOT, '.github/workflows')).map((name) => [name, read(`.github/workflows/${name}`)] as const);

/** Blocks of YAML that hold jobs, without the indentation of the list that they stand in. */
function shown(path: string): readonly string[] {
  return [...read(path).matchAll(/^( *)```yaml\n([\s\S]*?)^ *```/gm)]
    .map(([, indent = '', text = '']) => text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''))
    .filter((text) => /^jobs:/m.test(text));
}

/** What `envsep init` writes, read from where it stands. */
function written(): string {
  const [, text] = /const WORKFLOW = `([^`]+)`/.exec(read('src/surfaces/command-init.ts')) ?? [];
  return text ?? '';
}

test('action.yml is valid', () => {
  expect(problemsOf('action', read('action.yml'))).toEqual([]);
});

test.each([...WORKFLOWS, ['what init writes', written()] as const])('%s is a valid workflow', (_, text) => {
  expect(text).toContain('jobs:');
  expect(problemsOf('workflow', text)).toEqual([]);
});

test.each(['README.md', 'docs/organisations.md'])('the workflows that %s shows are valid', (path) => {
  const blocks = shown(path);

  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks) expect(problemsOf('workflow', block)).toEqual([]);
});

test.each([
  ['action', 'name: x\ndescription: y\nruns:\n  using: node24\n  mainn: a.js\n'],
  ['action', 'name: x\nruns:\n  using: node24\n  main: a.js\n'],
  ['workflow', 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - rnu: y\n'],
  ['workflow', 'on: push\npermissions:\n  contentz: read\njobs: {}\n'],
  ['workflow', 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: ${{ foo.bar }}\n'],
] as const)('the parser refuses a wrong %s', (kind, text) => {
  expect(problemsOf(kind, text)).not.toEqual([]);
});

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly steps?: readonly { readonly uses?: string; readonly with?: Record<string, unknown> }[];
        readonly needs?: readonly string[];
        readonly 'timeout-minutes'?: number;
      }
    >
  >;
}

test.each(WORKFLOWS)('%s grants nothing by default, pins what it uses, and keeps no credentials', (_, text) => {
  const { permissions, jobs } = parse(text) as Workflow;

  expect(permissions).toEqual({});
  for (const { steps = [], 'timeout-minutes': minutes } of Object.values(jobs)) {
    expect(minutes).toBeGreaterThan(0);
    for (const { uses, with: inputs } of steps) {
      if (uses === undefined) continue;
      expect(uses).toMatch(/^(?:\.\/|envsep\/envsep@v1$|[\w-]+\/[\w-]+@[0-9a-f]{40}$)/);
      if (uses.startsWith('actions/checkout@')) expect(inputs?.['persist-credentials']).toBe(false);
    }
  }
});

test('the last job of the self-test needs all others', () => {
  const { jobs } = parse(read('.github/workflows/self-test.yml')) as Workflow;
  const names = Object.keys(jobs);

  expect([...(jobs['self-tests-passed']?.needs ?? [])].sort()).toEqual(names.filter((name) => name !== 'self-tests-passed').sort());
});

test('inputs and outputs that a workflow names are those of action.yml', () => {
  const { inputs, outputs } = parse(read('action.yml')) as { inputs: object; outputs: object };
  for (const [, text] of WORKFLOWS) {
    for (const { steps = [] } of Object.values((parse(text) as Workflow).jobs)) {
      for (const { uses, with: given = {} } of steps) {
        if (uses !== undefined && /^(?:\.\/(?:envsep)?|envsep\/envsep@v1)$/.test(uses))
          expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
      }
    }
    for (const [, name] of text.matchAll(/steps\.envsep\.outputs\.([\w-]+)/g)) expect(Object.keys(outputs)).toContain(name);
  }
});

test.each([
  ['clean', [0, 'pass']],
  ['crossing', [1, 'fail']],
] as const)('the planted case %s is judged as the self-test expects', async (which, expected) => {
  const { root, git } = repository();
  execFileSync(process.execPath, [join(ROOT, 'test/support/plant.mjs'), root, which]);
  git('add', '.env.production', '.env.staging');

  const result = await runStep({
    event: 'push',
    payload: {},
    workspace: root,
    sha: '0'.repeat(40),
    inputs: { scope: 'tree', annotations: 'none' },
  });

  expect(saying(result)).toEqual(expected);
});

test('the script of the self-test passes on what must happen, and on nothing else', () => {
  const { jobs } = parse(read('.github/workflows/self-test.yml')) as { jobs: Record<string, { steps: { run?: string }[] }> };
  const script = jobs['self-tests-passed']!.steps[0]!.run!;
  const run = (CROSSING: string): number | null =>
    spawnSync('bash', ['-e', '-c', script], {
      env: { PATH: process.env['PATH'], CLEAN: 'success pass 0', CROSSING, ERRORS: '1', CANNOT_RUN: 'failure error' },
      cwd: temporaryFolder(),
    }).status;

  expect([run('failure fail'), run('success pass'), run('failure error'), run('')]).toEqual([0, 1, 1, 1]);
});
