import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { plain } from '../reports/plain.ts';
import { SETTINGS_FILES } from '../settings/load.ts';
import { type OptionSet, readArguments, single } from './cli-arguments.ts';
import type { CliHost } from './cli-host.ts';
import { setUpHooks, type Step } from './command-init-hook.ts';
import { rootOf, textAt } from './repository-root.ts';

const OPTIONS: OptionSet = { command: 'init', valued: ['--cwd'], flags: ['--no-color'] };
const WORKFLOW = `name: envsep
on: [pull_request, merge_group, push]
permissions:
  contents: read
  checks: write
jobs:
  envsep:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          persist-credentials: false
      - uses: envsep/envsep@v1
`;
const OTHER_CI = ['.gitlab-ci.yml', '.circleci/config.yml', 'Jenkinsfile', 'bitbucket-pipelines.yml', 'azure-pipelines.yml'];

/** `envsep init`: settings, hook and workflow. Overwrites nothing; a second run changes nothing. */
export async function runInit(argv: readonly string[], host: CliHost): Promise<number> {
  const given = readArguments(argv, OPTIONS);
  if (given.paths.length > 0) throw new UsageError('init takes no paths.', 'Give the repository after --cwd, or run it there.');
  const root = rootOf(resolve(host.cwd, single(given, '--cwd') ?? '.'));
  if (!existsSync(join(root, '.git')))
    throw new UsageError('init needs a git repository, and there is none here.', 'Run `git init` first.');
  const steps = [await setUpSettings(root, host), ...setUpHooks(root, host.env), ...setUpWorkflow(root), ...installed(root)];
  const list = (done: boolean): string =>
    steps
      .filter((step) => step.done === done)
      .map(({ text }) => `  ${text.split('\n').map(plain).join('\n  ')}\n`)
      .join('');
  const remains = `${list(false)}  Look at what is there already: envsep check. To accept it for now: envsep baseline.\n  Make the check required for merging, and see whether the hook fires: envsep doctor.\n`;
  host.stdout(`Done:\n${list(true)}\nWhat remains:\n${remains}`);
  return 0;
}

async function setUpSettings(root: string, host: CliHost): Promise<Step> {
  const there = SETTINGS_FILES.find((file) =>
    file === 'package.json'
      ? (textAt(join(root, file)) ?? '').includes('"envsep":') && hasSection(join(root, file))
      : existsSync(join(root, file)),
  );
  if (there !== undefined) return { done: true, text: `Settings stand in ${there}; left as they are.` };
  const scope = { kind: 'worktree', ignored: false, paths: [] } as const;
  const call = { cwd: root, scope, failOn: 'error', cache: true, config: undefined, noConfig: true } as const;
  const { coverage } = await host.inventory(call);
  const names = Object.keys(coverage.environments).filter((name) => name !== 'unplaced');
  writeFileSync(join(root, 'envsep.yml'), settingsText(names), { flag: 'wx' });
  const seen = names.length === 0 ? 'no environment was recognised yet' : `recognised: ${names.join(', ')}`;
  return { done: true, text: `envsep.yml is written, all of it commented (${seen}).` };
}

function hasSection(file: string): boolean {
  try {
    return Object.hasOwn(JSON.parse(textAt(file) ?? '') as object, 'envsep');
  } catch {
    return false;
  }
}

/** Comments only: the defaults hold until somebody takes a `#` away. */
function settingsText(names: readonly string[]): string {
  const environments = (names.length === 0 ? ['production', 'staging'] : names).flatMap((name) => [
    `#   ${JSON.stringify(name)}:`,
    `#     paths: []   # globs of files that belong to it`,
    `#     hosts: []   # host names that belong to it`,
  ]);
  return [
    '# Settings of envsep. Everything is optional; what stands here outranks what envsep sees by itself.',
    '# `envsep explain <path>` says which environment a file belongs to, and why.',
    '#',
    names.length === 0 ? '# environments:' : '# These environments were recognised:',
    ...(names.length === 0 ? [] : ['# environments:']),
    ...environments,
    '# policies:',
    '#   cross-env-secret-reuse: error   # error blocks; warning, note, off',
    '# ignore: []    # globs of files that are not read',
    '# domains: []   # your own domains',
    '',
  ].join('\n');
}

function setUpWorkflow(root: string): readonly Step[] {
  const folder = join(root, '.github/workflows');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => /\.ya?ml$/.test(file)) : [];
  const there = files.find((file) => (textAt(join(folder, file)) ?? '').includes('envsep'));
  if (there !== undefined) return [{ done: true, text: `.github/workflows/${there} runs envsep already; left as it is.` }];
  const other = OTHER_CI.find((file) => existsSync(join(root, file)));
  if (other !== undefined && !existsSync(join(root, '.github'))) {
    return [{ done: false, text: `Add a job to ${other}: npx envsep check --since origin/<main branch>. docs/ci.md has it in full.` }];
  }
  const file = join(folder, 'envsep.yml');
  if (existsSync(file))
    return [{ done: false, text: '.github/workflows/envsep.yml is there and does not run envsep; it was left as it is.' }];
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, WORKFLOW, { flag: 'wx' });
  return [{ done: true, text: '.github/workflows/envsep.yml judges every pull request.' }];
}

function installed(root: string): readonly Step[] {
  const there = existsSync(join(root, 'node_modules/.bin/envsep')) || (textAt(join(root, 'package.json')) ?? '').includes('"envsep"');
  return there ? [] : [{ done: false, text: 'The hook calls `envsep`: npm install --save-dev envsep, or npm install --global envsep.' }];
}
