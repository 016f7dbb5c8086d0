import { existsSync, statSync } from 'node:fs';
import { delimiter, join, relative, resolve } from 'node:path';
import type { CliHost } from './cli-host.ts';
import { isExecutable, LEFTHOOK_FILES, PRE_COMMIT_FILES, runsEnvsep } from './command-init-hook.ts';
import { type Diagnosis, look, ok, wrong } from './diagnosis.ts';
import { askGit, textAt } from './repository-root.ts';

/** Where git looks for hooks, and who says so. */
interface HookFolder {
  readonly folder: string;
  /** For people: `.husky/_`. */
  readonly shown: string;
  /** `core.hooksPath` as it is set, and the file that sets it. */
  readonly set: { readonly path: string; readonly by: string } | undefined;
}

/** Will envsep run before a commit, a merge and a push of this work tree? */
export function hookDiagnoses(root: string, host: CliHost): readonly Diagnosis[] {
  const where = hookFolder(root, host.env);
  const commit = commitHook(root, where, host.env);
  const fires = commit.every(({ is }) => is !== 'wrong');
  return [...commit, ...shadowed(root, where, host.env), ...(fires ? [...reachable(root, host.env), ...furtherHooks(root, where)] : [])];
}

function hookFolder(root: string, env: CliHost['env']): HookFolder {
  const folder = resolve(root, askGit(root, env, ['rev-parse', '--git-path', 'hooks']) ?? '.git/hooks');
  const way = relative(root, folder).replaceAll('\\', '/');
  const [origin, path] = (askGit(root, env, ['config', '--show-origin', '--get', 'core.hooksPath']) ?? '').split('\t');
  const set = origin === undefined || path === undefined ? undefined : { path, by: origin.replace(/^file:/, '') };
  return { folder, shown: way.startsWith('..') ? folder : way, set };
}

function commitHook(root: string, where: HookFolder, env: CliHost['env']): readonly Diagnosis[] {
  const { folder, shown } = where;
  const husky = textAt(join(root, '.husky/pre-commit'));
  const off = env['HUSKY'] === '0' ? [wrong('HUSKY=0 is set: husky runs no hook. Unset it.')] : [];
  if (husky !== undefined && runsEnvsep(husky)) return [...off, ...huskyFires(root, folder, shown)];
  const file = join(folder, 'pre-commit');
  const text = textAt(file);
  if (text === undefined) {
    const config = managers(root).find(({ runs }) => runs);
    return [
      ...off,
      wrong(
        config === undefined
          ? `There is no hook ${shown}/pre-commit: nothing is checked before a commit. Run \`envsep init\`.`
          : `${config.file} runs envsep, but there is no hook ${shown}/pre-commit: it is not installed here. Run \`${config.install}\`.`,
      ),
    ];
  }
  if (!isExecutable(file)) return [...off, wrong(`The hook ${shown}/pre-commit is not executable: git skips it. chmod +x it.`)];
  if (runsEnvsep(text)) return [...off, ok(`The hook ${shown}/pre-commit runs envsep.`)];
  const manager = managers(root).find(({ name, runs }) => runs && text.includes(name));
  if (manager !== undefined) return [...off, ok(`The hook is run by ${manager.name}, and ${manager.file} runs envsep.`)];
  return [...off, wrong(`The hook ${shown}/pre-commit does not run envsep. Run \`envsep init\`.`)];
}

function huskyFires(root: string, folder: string, shown: string): readonly Diagnosis[] {
  if (folder !== join(root, '.husky/_') && folder !== join(root, '.husky')) {
    return [wrong(`.husky/pre-commit runs envsep, but git looks for hooks in ${shown}. Run \`npx husky\`, or npm install.`)];
  }
  const shim = join(folder, 'pre-commit');
  // A new worktree or clone has no such folder until husky has run in it, and git says nothing.
  if (!existsSync(shim))
    return [wrong(`${shown}/pre-commit is missing in this worktree: no hook fires. Run \`npx husky\`, or npm install.`)];
  if (!isExecutable(shim)) return [wrong(`${shown}/pre-commit is not executable: git skips it. Run \`npx husky\`.`)];
  return [ok('husky runs envsep before each commit.')];
}

interface Manager {
  readonly name: string;
  readonly file: string;
  readonly install: string;
  readonly runs: boolean;
}

function managers(root: string): readonly Manager[] {
  const known = [
    { name: 'lefthook', files: LEFTHOOK_FILES, install: 'lefthook install' },
    { name: 'pre-commit', files: PRE_COMMIT_FILES, install: 'pre-commit install -t pre-commit -t pre-merge-commit' },
  ];
  return known.flatMap(({ name, files, install }) => {
    const file = files.find((candidate) => existsSync(join(root, candidate)));
    return file === undefined ? [] : [{ name, file, install, runs: runsEnvsep(textAt(join(root, file)) ?? '') }];
  });
}

/** Hooks that would run envsep and never do, because git looks elsewhere. */
function shadowed(root: string, { folder, set }: HookFolder, env: CliHost['env']): readonly Diagnosis[] {
  const common = resolve(root, askGit(root, env, ['rev-parse', '--git-common-dir']) ?? '.git');
  const own = join(common, 'hooks');
  if (folder === own || !runsEnvsep(textAt(join(own, 'pre-commit')) ?? '')) return [];
  const who = set === undefined ? 'core.hooksPath' : `core.hooksPath=${set.path}, set in ${set.by},`;
  const text = `${who} shadows .git/hooks/pre-commit, which runs envsep: git never runs that one.`;
  return [runsEnvsep(textAt(join(folder, 'pre-commit')) ?? '') ? look(text) : wrong(text)];
}

/** The hook calls `envsep` by its name. */
function reachable(root: string, env: CliHost['env']): readonly Diagnosis[] {
  const folders = [join(root, 'node_modules/.bin'), ...(env['PATH'] ?? env['Path'] ?? '').split(delimiter)];
  const names = process.platform === 'win32' ? ['envsep.cmd', 'envsep'] : ['envsep'];
  const found = folders.some((folder) => folder !== '' && names.some((name) => isFileAt(join(folder, name))));
  return found
    ? []
    : [look('The hook calls `envsep`, and there is none in node_modules/.bin or on the PATH: npm install --save-dev envsep.')];
}

function isFileAt(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** A clean merge runs another hook than a commit; a push runs one more. */
function furtherHooks(root: string, { folder, shown }: HookFolder): readonly Diagnosis[] {
  const text = (name: string): string =>
    [join(root, '.husky', name), join(folder, name)].map((file) => textAt(file) ?? '').join('\n') + managedText(root, name);
  const merge = runsEnvsep(text('pre-merge-commit'));
  const push = runsEnvsep(text('pre-push'));
  return [
    ...(merge
      ? []
      : [
          look(
            `A merge that needs no hand runs no pre-commit hook, and ${shown}/pre-merge-commit does not run envsep: \`envsep init\` adds it.`,
          ),
        ]),
    ok(
      push
        ? 'What a push brings is judged too.'
        : 'Before a push nothing is judged again (pre-push): the job in CI is what cannot be skipped.',
    ),
  ];
}

/** A manager's own hook names no command: its settings do. */
function managedText(root: string, hook: string): string {
  return managers(root)
    .filter(
      ({ name, runs, file }) =>
        runs && (name === 'pre-commit' ? hook === 'pre-merge-commit' : (textAt(join(root, file)) ?? '').includes(hook)),
    )
    .map(() => '\nenvsep check')
    .join('');
}
