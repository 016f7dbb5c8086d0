import { lstatSync, realpathSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import type { Scope, Skipped, Snapshot, Sources, TreeEntry } from '../domain/source.ts';
import { UsageError } from '../errors.ts';
import { fileSnapshot, isOurs, listFolder } from './files.ts';
import { type Git, openGit, porcelain } from './git.ts';
import { listHistory, listPassing } from './history.ts';
import { listCommit, listIndex, objectSnapshot, records, textOf } from './snapshots.ts';

export interface OpenOptions {
  readonly cwd: string;
  readonly scope: Scope;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Reads standard input to its end. */
  readonly stdin?: () => Promise<Uint8Array>;
}

/**
 * What a scope resolves to.
 *
 * @throws UsageError when there is no repository where the scope needs one, a path or revision does not exist, or git fails.
 */
export async function openSources({ cwd, scope, env, stdin }: OpenOptions): Promise<Sources> {
  const folder = existing(cwd);
  if (scope.kind === 'stdin') return stdinSources(folder, scope.filename, stdin);
  const git = openGit(folder, env);
  const root = await topLevel(git);
  if (root === undefined) return outsideGit(folder, scope);
  return insideGit(root, folder, openGit(root, env), scope);
}

function existing(cwd: string): string {
  try {
    return realpathSync(cwd);
  } catch (cause) {
    throw new UsageError(`The folder ${cwd} does not exist.`, 'Give an existing folder.', { cause });
  }
}

/** Undefined outside a repository. @throws UsageError when there is one that git refuses to read. */
async function topLevel(git: Git): Promise<string | undefined> {
  try {
    const path = (await git.run(['rev-parse', '--show-toplevel'])).toString().replace(/\r?\n$/, '');
    return resolve(path);
  } catch (error) {
    if (error instanceof UsageError && /not a git repository|must be run in a work tree/.test(error.message)) return undefined;
    throw error;
  }
}

async function insideGit(root: string, cwd: string, git: Git, scope: Exclude<Scope, { kind: 'stdin' }>): Promise<Sources> {
  const common = { root, isRepository: true, passing: undefined, trackedButIgnored: [] } as const;
  switch (scope.kind) {
    case 'worktree': {
      const head = await workTree(
        git,
        root,
        scope.ignored,
        scope.paths.map((path) => given(root, cwd, path)),
      );
      return { ...common, head, base: undefined, trackedButIgnored: await trackedButIgnored(git) };
    }
    case 'staged': {
      const head = objectSnapshot(git, await listIndex(git), undefined);
      return {
        ...common,
        head,
        base: await commitSnapshot(git, await git.ask(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])),
        trackedButIgnored: await trackedButIgnored(git),
      };
    }
    case 'since': {
      const base = await mergeBase(root, await commitOf(root, scope.revision));
      return {
        ...common,
        head: await workTree(git, root, scope.ignored, []),
        base: await commitSnapshot(git, base),
        passing: await passingSnapshot(git, base, 'HEAD'),
      };
    }
    case 'range': {
      const [base, head] = [await commitOf(root, scope.base), await commitOf(root, scope.head)];
      return {
        ...common,
        head: await commitSnapshot(git, head),
        base: await commitSnapshot(git, base),
        passing: await passingSnapshot(git, base, head),
      };
    }
    case 'history':
      return { ...common, head: objectSnapshot(git, await listHistory(git, scope.all), await commitOf(root, 'HEAD')), base: undefined };
  }
}

/** The tree of a commit; an empty one for a branch without commits. */
async function commitSnapshot(git: Git, commit: string | undefined): Promise<Snapshot> {
  return objectSnapshot(git, commit === undefined ? [] : await listCommit(git, commit), commit);
}

async function passingSnapshot(git: Git, base: string, head: string): Promise<Snapshot | undefined> {
  const listed = await listPassing(git, base, head);
  return listed.length === 0 ? undefined : objectSnapshot(git, listed, undefined);
}

async function commitOf(root: string, revision: string): Promise<string> {
  const advice =
    'Check its spelling; in a shallow clone fetch it first (`git fetch origin <revision>`, or fetch-depth: 0 in the checkout step).';
  if (revision.startsWith('-')) throw new UsageError(`${JSON.stringify(revision)} is not a revision.`, advice);
  try {
    return (await porcelain(root).revparse(['--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]))
      .trim()
      .replace(/^--end-of-options\s+/, '');
  } catch (cause) {
    throw new UsageError(`The revision ${JSON.stringify(revision)} cannot be resolved.`, advice, { cause });
  }
}

async function mergeBase(root: string, revision: string): Promise<string> {
  try {
    const [first] = (await porcelain(root).raw(['merge-base', revision, 'HEAD'])).trim().split('\n');
    if (first !== undefined && first !== '') return first;
  } catch {}
  throw new UsageError(
    `There is no merge base of ${revision} and HEAD.`,
    'Fetch more history (fetch-depth: 0 in the checkout step), or judge two commits with --range.',
  );
}

async function workTree(git: Git, root: string, ignored: boolean, paths: readonly string[]): Promise<Snapshot> {
  const listed = records(await git.run(['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--full-name', ':/']));
  const tracked = await modes(git);
  const extra = ignored
    ? records(await git.run(['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--full-name', ':/'])).filter(isOurs)
    : [];
  const wanted = (path: string): boolean =>
    paths.length === 0 || paths.some((given) => given === '' || path === given || path.startsWith(`${given}/`));
  const entries: TreeEntry[] = [];
  const skipped: Skipped[] = [];
  const add = (path: string, isIgnored: boolean): void => {
    if (!wanted(path) || path.endsWith('/')) return;
    if (tracked.submodules.has(path)) skipped.push({ path, reason: 'submodule' });
    else if (tracked.sparse.has(path)) skipped.push({ path, reason: 'sparse checkout' });
    else if (exists(root, path)) entries.push({ path, blob: undefined, ignored: isIgnored, commit: undefined });
  };
  for (const path of new Set(listed)) add(path, false);
  for (const path of extra) add(path, true);
  // A path that was given is read even where git ignores it.
  for (const path of paths)
    if (!entries.some((entry) => path === '' || entry.path === path || entry.path.startsWith(`${path}/`)))
      entries.push(...listGiven(root, path, skipped));
  return fileSnapshot(root, entries, skipped);
}

/** Submodules, and files that a sparse checkout leaves out. A deleted file is neither. */
async function modes(git: Git): Promise<{ readonly submodules: ReadonlySet<string>; readonly sparse: ReadonlySet<string> }> {
  const submodules = new Set<string>();
  const sparse = new Set<string>();
  for (const record of records(await git.run(['ls-files', '-z', '-t', '-s', '--full-name', ':/']))) {
    const path = record.slice(record.indexOf('\t') + 1);
    const [tag, mode] = record.split(' ', 2);
    if (mode === '160000') submodules.add(path);
    if (tag === 'S') sparse.add(path);
  }
  return { submodules, sparse };
}

function exists(root: string, path: string): boolean {
  try {
    lstatSync(`${root}/${path}`);
    return true;
  } catch {
    return false;
  }
}

/** Tracked although an ignore rule matches. */
async function trackedButIgnored(git: Git): Promise<string[]> {
  return records(await git.run(['ls-files', '-z', '--cached', '--ignored', '--exclude-standard', '--full-name', ':/'])).sort();
}

/** A path of the command line, relative to the root. @throws UsageError when it does not exist or lies outside. */
function given(root: string, cwd: string, path: string): string {
  const absolute = resolve(cwd, path);
  try {
    lstatSync(absolute);
  } catch (cause) {
    throw new UsageError(`The path ${JSON.stringify(path)} does not exist.`, 'Give existing files or folders.', { cause });
  }
  const inside = relative(root, absolute);
  if (inside === '..' || inside.startsWith(`..${sep}`))
    throw new UsageError(`The path ${JSON.stringify(path)} lies outside the repository.`, 'Run envsep in the repository that holds it.');
  return inside.split(sep).join('/');
}

function listGiven(root: string, path: string, skipped: Skipped[]): TreeEntry[] {
  const status = lstatSync(`${root}/${path}`);
  if (!status.isDirectory()) return [{ path, blob: undefined, ignored: true, commit: undefined }];
  const listed = listFolder(root, path);
  skipped.push(...listed.skipped);
  return listed.entries.map((entry) => ({ ...entry, ignored: true }));
}

function outsideGit(folder: string, scope: Scope): Sources {
  if (scope.kind !== 'worktree')
    throw new UsageError(
      `${folder} is not a git repository, and --${scope.kind} needs one.`,
      'Run envsep inside a repository, or without that option.',
    );
  const skipped: Skipped[] = [];
  const paths = scope.paths.length === 0 ? [''] : scope.paths.map((path) => given(folder, folder, path));
  const entries = paths.flatMap((path) => (path === '' ? whole(folder, skipped) : listGiven(folder, path, skipped)));
  const unique = [...new Map(entries.map((entry) => [entry.path, { ...entry, ignored: false }])).values()];
  return {
    root: folder,
    isRepository: false,
    head: fileSnapshot(folder, unique, skipped),
    base: undefined,
    passing: undefined,
    trackedButIgnored: [],
  };
}

function whole(folder: string, skipped: Skipped[]): TreeEntry[] {
  const listed = listFolder(folder, '');
  skipped.push(...listed.skipped);
  return listed.entries;
}

async function stdinSources(root: string, filename: string, stdin: OpenOptions['stdin']): Promise<Sources> {
  if (stdin === undefined) throw new UsageError('There is no standard input to read.', 'Pipe a file into envsep.');
  const bytes = Buffer.from(await stdin());
  const path =
    filename
      .split(sep)
      .join('/')
      .replace(/^(?:\.?\/)+/, '') || basename(filename);
  const entry: TreeEntry = { path, blob: undefined, ignored: false, commit: undefined };
  const head: Snapshot = {
    entries: [entry],
    skipped: [],
    commit: undefined,
    async *read(wanted) {
      for (const one of wanted) yield textOf(one, bytes);
    },
  };
  return { root, isRepository: false, head, base: undefined, passing: undefined, trackedButIgnored: [] };
}
