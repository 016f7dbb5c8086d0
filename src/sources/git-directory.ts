import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The common git directory: worktrees share one cache. */
export function gitDirectory(root: string): string {
  const known = commonDirectory(join(root, '.git'));
  if (known !== undefined) return known;
  const answer = execFileSync('git', ['rev-parse', '--git-common-dir'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
  return resolve(root, answer.toString().replace(/\r?\n$/, ''));
}

/** Without asking git, which costs a process: `.git` is a folder, or names one that names the common one. */
function commonDirectory(git: string): string | undefined {
  try {
    const own = named(git);
    if (own === undefined) return undefined;
    const common = join(own, 'commondir');
    return existsSync(common) ? resolve(own, readFileSync(common, 'utf8').trim()) : own;
  } catch {
    return undefined;
  }
}

/** What `.git` is or names; undefined where it is neither a folder nor a link of git. @throws when it is not there. */
function named(git: string): string | undefined {
  if (lstatSync(git).isDirectory()) return git;
  const [, folder] = /^gitdir: (.+)\r?\n?$/.exec(readFileSync(git, 'utf8')) ?? [];
  return folder === undefined ? undefined : resolve(dirname(git), folder);
}

/** The git directory of this work tree alone, without asking git; undefined where it cannot be told. */
export function ownGitDirectory(cwd: string, given: string | undefined): string | undefined {
  try {
    if (given !== undefined && given !== '') return resolve(cwd, given);
    for (let folder = cwd; ; folder = dirname(folder)) {
      if (existsSync(join(folder, '.git'))) return named(join(folder, '.git'));
      if (dirname(folder) === folder) return undefined;
    }
  } catch {
    return undefined;
  }
}

/** The folder that all work trees of a clone have in common. */
export function commonOf(own: string): string {
  try {
    return resolve(own, readFileSync(join(own, 'commondir'), 'utf8').trim());
  } catch {
    return own;
  }
}
