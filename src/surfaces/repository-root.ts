import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CliHost } from './cli-host.ts';

/** The nearest folder above with a `.git`, or the folder itself outside a repository. Asks no git. */
export function rootOf(cwd: string): string {
  for (let folder = cwd; ; ) {
    if (existsSync(join(folder, '.git'))) return folder;
    const parent = dirname(folder);
    if (parent === folder) return cwd;
    folder = parent;
  }
}

/** What git answers to a question that changes nothing, without its line feed; undefined where it fails or says nothing. */
export function askGit(root: string, env: CliHost['env'], question: readonly string[]): string | undefined {
  try {
    const answer = execFileSync('git', ['-c', 'core.fsmonitor=false', ...question], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return answer.toString().replace(/\r?\n$/, '') || undefined;
  } catch {
    return undefined;
  }
}

/** Where the repository can be looked at on the web, without what its address may hold of credentials; undefined where that is unknown. */
export function webAddress(remote: string): string | undefined {
  const [, host, path] =
    /^(?:https?|ssh|git):\/\/(?:[^/@]*@)?([\w.-]+(?::\d{1,5})?)\/([^?#]+?)(?:\.git)?\/?$/.exec(remote) ??
    /^(?:[\w.-]+@)?([\w.-]+):(?!\/\/)\/?([^?#]+?)(?:\.git)?\/?$/.exec(remote) ??
    [];
  if (host === undefined || path === undefined || path.includes('@')) return undefined;
  // A port of ssh is none of the web.
  const name = /^https?:/.test(remote) ? host : host.replace(/:\d+$/, '');
  return `${remote.startsWith('http:') ? 'http' : 'https'}://${name}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** The text of a file, or undefined where it cannot be read. */
export function textAt(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** A symbolic link of the repository may lead out of it: nothing is written through one. */
export function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
