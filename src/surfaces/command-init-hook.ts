import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { CliHost } from './cli-host.ts';
import { askGit, isLink, textAt } from './repository-root.ts';

/** What was done, or what remains for a person. */
export interface Step {
  readonly done: boolean;
  readonly text: string;
}

/** husky puts `node_modules/.bin` on the path itself. */
const HUSKY_LINE = 'envsep check --staged || exit $?';
const PLAIN_LINE = 'PATH="$PWD/node_modules/.bin:$PATH" envsep check --staged || exit $?';
const LEFTHOOK = ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml', 'lefthook.toml', 'lefthook.json'];
const LEFTHOOK_BLOCK = 'pre-commit:\n  commands:\n    envsep:\n      run: envsep check --staged\n';
const PRE_COMMIT = ['.pre-commit-config.yaml', '.pre-commit-config.yml'];
const PRE_COMMIT_BLOCK = '  - repo: https://github.com/envsep/envsep\n    rev: v1.0.0\n    hooks:\n      - id: envsep';

/** Puts the check into the hook manager that the repository uses. A hook that is there keeps all its lines. */
export function setUpHook(root: string, env: CliHost['env']): Step {
  if (existsSync(join(root, '.husky')) || (textAt(join(root, 'package.json')) ?? '').includes('"husky"')) {
    return intoScript(join(root, '.husky/pre-commit'), '.husky/pre-commit', HUSKY_LINE, '');
  }
  const lefthook = LEFTHOOK.find((file) => existsSync(join(root, file)));
  if (lefthook !== undefined) return intoLefthook(join(root, lefthook), lefthook);
  const framework = PRE_COMMIT.find((file) => existsSync(join(root, file)));
  if (framework !== undefined) return intoPreCommit(join(root, framework), framework);
  return intoPlainHook(root, env);
}

function intoPlainHook(root: string, env: CliHost['env']): Step {
  const answer = askGit(root, env, ['rev-parse', '--git-path', 'hooks']);
  if (answer === undefined)
    return { done: false, text: 'git does not tell where hooks stand. Add the hook by hand: envsep check --staged' };
  const folder = resolve(root, answer);
  const common = resolve(root, askGit(root, env, ['rev-parse', '--git-common-dir']) ?? '.git');
  const shown = relative(root, join(folder, 'pre-commit')).replaceAll('\\', '/');
  if (!inside(folder, root) && !inside(folder, common)) {
    return { done: false, text: `Hooks come from outside the repository (core.hooksPath). Add to its pre-commit: ${PLAIN_LINE}` };
  }
  return intoScript(join(folder, 'pre-commit'), shown, PLAIN_LINE, '#!/bin/sh\n');
}

function inside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

/** Puts the line before everything that the script does: after its last line it might never be reached. */
function intoScript(file: string, shown: string, line: string, head: string): Step {
  if (isLink(file)) return { done: false, text: `${shown} is a symbolic link. Add to what it leads to: ${line}` };
  const text = textAt(file);
  if (text === undefined) {
    if (existsSync(file)) return { done: false, text: `${shown} cannot be read. Add to it: ${line}` };
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${head}${line}\n`, { mode: 0o755, flag: 'wx' });
    return { done: true, text: `${shown} runs envsep before each commit.` };
  }
  if (runsEnvsep(text)) return { done: true, text: `${shown} runs envsep already; left as it is.` };
  if (text.startsWith('#!') && !/^#!.{0,60}\b(?:ba|da|z|k)?sh\b/.test(text)) {
    return { done: false, text: `${shown} is no shell script. Make it run: envsep check --staged` };
  }
  const lines = text.split('\n');
  const first = lines.findIndex((candidate) => !/^(?:#|\s*$|\. .{0,80}husky\.sh)/.test(candidate));
  const at = first < 0 ? lines.length - Number(lines.at(-1) === '') : first;
  writeFileSync(file, [...lines.slice(0, at), line, ...lines.slice(at)].join('\n'));
  if (head !== '') chmodSync(file, 0o755);
  return { done: true, text: `${shown} runs envsep first; what stood there runs after it.` };
}

function intoLefthook(file: string, shown: string): Step {
  const text = textAt(file) ?? '';
  if (runsEnvsep(text)) return { done: true, text: `${shown} runs envsep already; left as it is.` };
  if (isLink(file) || !/\.ya?ml$/.test(shown) || /^["']?pre-commit["']?\s*:/m.test(text)) {
    return { done: false, text: `Add a command to pre-commit in ${shown}, then run \`lefthook install\`: run: envsep check --staged` };
  }
  writeFileSync(file, `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${LEFTHOOK_BLOCK}`);
  return { done: true, text: `${shown} has a pre-commit command for envsep. Run \`lefthook install\` once.` };
}

/** A list in somebody's own indentation: a person adds to it more safely than a program. */
function intoPreCommit(file: string, shown: string): Step {
  if (runsEnvsep(textAt(file) ?? '')) return { done: true, text: `${shown} runs envsep already; left as it is.` };
  return { done: false, text: `Add to repos in ${shown}, then run \`pre-commit install\`:\n${PRE_COMMIT_BLOCK}` };
}

/** Outside comments. */
export function runsEnvsep(text: string): boolean {
  return text.split('\n').some((line) => !line.trimStart().startsWith('#') && line.includes('envsep'));
}
