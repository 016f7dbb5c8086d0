import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { CliHost } from './cli-host.ts';
import { askGit, isLink, textAt } from './repository-root.ts';

/** What was done, or what remains for a person. */
export interface Step {
  readonly done: boolean;
  readonly text: string;
}

/** git runs the second one where a merge needs no hand, and the first one everywhere else. */
const BEFORE_COMMITS = ['pre-commit', 'pre-merge-commit'] as const;
/** husky puts `node_modules/.bin` on the path itself. */
const HUSKY_LINE = 'envsep check --staged || exit $?';
const PATH_LINE = 'PATH="$PWD/node_modules/.bin:$PATH"';
/** npx would cost more than the check. */
const PLAIN_RUN = `${PATH_LINE} envsep check --staged`;
const PLAIN_LINE = `${PLAIN_RUN} || exit $?`;
export const LEFTHOOK_FILES = ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml', 'lefthook.toml', 'lefthook.json'];
const LEFTHOOK_BLOCK = BEFORE_COMMITS.map((hook) => `${hook}:\n  commands:\n    envsep:\n      run: ${PLAIN_RUN}\n`).join('');
export const PRE_COMMIT_FILES = ['.pre-commit-config.yaml', '.pre-commit-config.yml'];
const PRE_COMMIT_BLOCK = '  - repo: https://github.com/envsep/envsep\n    rev: v1.0.0\n    hooks:\n      - id: envsep\n      - id: envsep-push';

/**
 * Judges what a push brings, against what the remote has: git gives
 * `<local ref> <local id> <remote ref> <remote id>` a line, zeros for what does not exist.
 * Only shell that every sh knows, the one of Git for Windows too.
 */
const PUSH_LINES = [
  '# envsep judges what is pushed against what the remote has.',
  'while read -r _ pushed _ known; do',
  '  case "$pushed" in *[!0]*) ;; *) continue ;; esac',
  '  if ! git cat-file -e "$known^{commit}" 2>/dev/null; then',
  '    oldest=$(git rev-list --topo-order "$pushed" --not --remotes="$1" | tail -n 1)',
  '    [ -n "$oldest" ] || continue',
  '    known=$(git rev-parse --verify --quiet "$oldest^") || known=',
  '  fi',
  '  if [ -n "$known" ]; then envsep check --quiet --range "$known..$pushed" </dev/null || exit $?',
  '  else envsep check --quiet </dev/null || exit $?; fi',
  'done',
].join('\n');

/** Puts the check into the hook manager that the repository uses. A hook that is there keeps all its lines. */
export function setUpHooks(root: string, env: CliHost['env']): readonly Step[] {
  const manifest = textAt(join(root, 'package.json')) ?? '';
  if (/"husky"\s*:\s*\{/.test(manifest)) {
    return [
      { done: false, text: 'package.json configures a husky before version 5. Add to its hooks: "pre-commit": "envsep check --staged"' },
    ];
  }
  if (existsSync(join(root, '.husky')) || manifest.includes('"husky"')) return intoScripts(join(root, '.husky'), '.husky', HUSKY_LINE, '');
  const lefthook = LEFTHOOK_FILES.find((file) => existsSync(join(root, file)));
  if (lefthook !== undefined) return [intoLefthook(join(root, lefthook), lefthook)];
  const framework = PRE_COMMIT_FILES.find((file) => existsSync(join(root, file)));
  if (framework !== undefined) return [intoPreCommit(join(root, framework), framework)];
  return intoPlainHooks(root, env);
}

function intoPlainHooks(root: string, env: CliHost['env']): readonly Step[] {
  const answer = askGit(root, env, ['rev-parse', '--git-path', 'hooks']);
  if (answer === undefined)
    return [{ done: false, text: 'git does not tell where hooks stand. Add the hook by hand: envsep check --staged' }];
  const folder = resolve(root, answer);
  const common = resolve(root, askGit(root, env, ['rev-parse', '--git-common-dir']) ?? '.git');
  if (!inside(folder, root) && !inside(folder, common)) {
    return [{ done: false, text: `Hooks come from outside the repository (core.hooksPath). Add to its pre-commit: ${PLAIN_LINE}` }];
  }
  return intoScripts(folder, relative(root, folder).replaceAll('\\', '/'), PLAIN_LINE, '#!/bin/sh\n');
}

function inside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

/** @param head first line of a script that stands alone; empty where a manager runs it. */
function intoScripts(folder: string, shown: string, line: string, head: string): readonly Step[] {
  const path = head === '' ? '' : `${PATH_LINE}\n`;
  return [
    ...BEFORE_COMMITS.map((hook) => intoScript(join(folder, hook), `${shown}/${hook}`, line, head)),
    newScript(join(folder, 'pre-push'), `${shown}/pre-push`, `${head}${path}${PUSH_LINES}\n`),
  ];
}

/** Puts the line before everything that the script does: after its last line it might never be reached. */
function intoScript(file: string, shown: string, line: string, head: string): Step {
  if (isLink(file)) return { done: false, text: `${shown} is a symbolic link. Add to what it leads to: ${line}` };
  const text = textAt(file);
  if (text === undefined) {
    if (existsSync(file)) return { done: false, text: `${shown} cannot be read. Add to it: ${line}` };
    return write(
      file,
      `${head}${line}\n`,
      `${shown} runs envsep ${shown.endsWith('pre-commit') ? 'before each commit' : 'before each merge'}.`,
    );
  }
  if (runsEnvsep(text)) return { done: true, text: `${shown} runs envsep already; left as it is.` };
  if (text.startsWith('#!') && !/^#!.{0,60}\b(?:ba|da|z|k)?sh\b/.test(text)) {
    return { done: false, text: `${shown} is no shell script. Make it run: envsep check --staged` };
  }
  // Somebody switched it off: switching it on would run what else stands in it.
  if (head !== '' && !isExecutable(file)) return { done: false, text: `${shown} is not executable, so git skips it. Add to it: ${line}` };
  const lines = text.split('\n');
  const first = lines.findIndex((candidate) => !/^(?:#|\s*$|\. .{0,80}husky\.sh)/.test(candidate));
  const at = first < 0 ? lines.length - Number(lines.at(-1) === '') : first;
  writeFileSync(file, [...lines.slice(0, at), line, ...lines.slice(at)].join('\n'));
  return { done: true, text: `${shown} runs envsep first; what stood there runs after it.` };
}

/** A hook that is there reads the same standard input (git-lfs does): only a person can put both together. */
function newScript(file: string, shown: string, text: string): Step {
  const known = isLink(file) ? '' : textAt(file);
  if (known !== undefined && runsEnvsep(known)) return { done: true, text: `${shown} runs envsep already; left as it is.` };
  if (known !== undefined || existsSync(file))
    return { done: false, text: `${shown} is there; it was left as it is. docs/ci.md shows how it can run envsep too.` };
  return write(file, text, `${shown} judges what a push brings.`);
}

function write(file: string, text: string, done: string): Step {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { mode: 0o755, flag: 'wx' });
  return { done: true, text: done };
}

function intoLefthook(file: string, shown: string): Step {
  const text = textAt(file) ?? '';
  if (runsEnvsep(text)) return { done: true, text: `${shown} runs envsep already; left as it is.` };
  if (isLink(file) || !/\.ya?ml$/.test(shown) || /^["']?pre-(?:merge-)?commit["']?\s*:/m.test(text)) {
    return {
      done: false,
      text: `Add a command to pre-commit and pre-merge-commit in ${shown}, then run \`lefthook install\`: run: ${PLAIN_RUN}`,
    };
  }
  writeFileSync(file, `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${LEFTHOOK_BLOCK}`);
  return { done: true, text: `${shown} has commands for envsep. Run \`lefthook install\` once.` };
}

/** A list in somebody's own indentation: a person adds to it more safely than a program. */
function intoPreCommit(file: string, shown: string): Step {
  if (runsEnvsep(textAt(file) ?? '')) return { done: true, text: `${shown} runs envsep already; left as it is.` };
  const install = 'pre-commit install -t pre-commit -t pre-merge-commit -t pre-push';
  return { done: false, text: `Add to repos in ${shown}, then run \`${install}\`:\n${PRE_COMMIT_BLOCK}` };
}

/** The command, or the id of its hook in the settings of pre-commit; a folder of that name is neither. */
const RUNS = /(?:\benvsep(?:\.cmd)?|\bcli\.cjs)["']?\s{1,8}check\b|\bid:\s{0,8}["']?envsep\b/;

/** Outside comments. */
export function runsEnvsep(text: string): boolean {
  return text.split('\n').some((line) => !line.trimStart().startsWith('#') && RUNS.test(line));
}

/** Windows has no such bit. */
export function isExecutable(file: string): boolean {
  return (statSync(file).mode & 0o111) !== 0 || file.includes('\\');
}
