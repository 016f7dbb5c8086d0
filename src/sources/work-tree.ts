import { lstatSync } from 'node:fs';
import type { Skipped, SkipReason, Snapshot, TreeEntry } from '../domain/source.ts';
import { dependencyFolder, fileSnapshot, listFolder } from './files.ts';
import type { Git } from './git.ts';
import { records } from './snapshots.ts';

export interface WorkTreeOptions {
  /** Adds files that git ignores, without those of dependencies. */
  readonly ignored: boolean;
  /** Files and folders relative to the root that it is narrowed to; all of it when empty. */
  readonly paths: readonly string[];
}

/** What git lists of the work tree. */
interface ListedFile {
  readonly path: string;
  /** Octal text; undefined for an untracked file. */
  readonly mode: string | undefined;
  readonly sparse: boolean;
}

/** Entries and gaps, while they are gathered. */
interface Gathered {
  readonly entries: Map<string, TreeEntry>;
  readonly skipped: Map<string, SkipReason>;
}

/** Tracked files as they stand on disk, and untracked ones that git does not ignore and no tool installed. */
export async function workTree(git: Git, root: string, { ignored, paths }: WorkTreeOptions): Promise<Snapshot> {
  const [listed, extra] = await Promise.all([listFiles(git), ignored ? listIgnored(git) : []]);
  const gathered: Gathered = { entries: new Map(), skipped: new Map() };
  const wanted = within(paths);
  for (const file of listed) if (wanted(file.path)) gatherListed(root, file, gathered);
  for (const path of extra) gatherIgnored(root, path, wanted, gathered);
  for (const path of paths) gatherGiven(root, path, gathered);
  return fileSnapshot(root, [...gathered.entries.values()], skippedOf(gathered));
}

/** Every file below given paths, or all of a folder that no repository holds. */
export function plainFolder(root: string, paths: readonly string[]): Snapshot {
  const gathered: Gathered = { entries: new Map(), skipped: new Map() };
  for (const path of paths.length === 0 ? [''] : paths) gatherDisk(root, path, false, gathered);
  return fileSnapshot(root, [...gathered.entries.values()], skippedOf(gathered));
}

function skippedOf({ skipped }: Gathered): Skipped[] {
  return [...skipped].map(([path, reason]) => ({ path, reason }));
}

/** One call: `<tag> <mode> <id> <stage>\t<path>` for a tracked file, `? <path>` for another. */
async function listFiles(git: Git): Promise<ListedFile[]> {
  const answer = await git.run(['ls-files', '-z', '-t', '-s', '--cached', '--others', '--exclude-standard', '--full-name', ':/']);
  return records(answer).map((record) => {
    if (record.startsWith('? ')) return { path: record.slice(2), mode: undefined, sparse: false };
    const [tag, mode] = record.split(' ', 2);
    return { path: record.slice(record.indexOf('\t') + 1), mode, sparse: tag === 'S' };
  });
}

/** Ignored files; a folder that is ignored whole comes as one record that ends with a slash. */
async function listIgnored(git: Git): Promise<string[]> {
  return records(await git.run(['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory', '--full-name', ':/']));
}

/** True for what stands at, or below, one of the paths. */
function within(paths: readonly string[]): (path: string) => boolean {
  if (paths.length === 0 || paths.includes('')) return () => true;
  const given = new Set(paths);
  return (path) => {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) if (given.has(path.slice(0, end))) return true;
    return false;
  };
}

/** What somebody installed and git does not ignore yet is not the repository's own; what it tracks is. */
function gatherListed(root: string, file: ListedFile, gathered: Gathered): void {
  const dependency = file.mode === undefined ? dependencyFolder(file.path, false) : undefined;
  if (dependency === undefined) gather(root, file, false, gathered);
  else gathered.skipped.set(dependency, 'dependency folder');
}

function gather(root: string, { path, mode, sparse }: ListedFile, ignored: boolean, { entries, skipped }: Gathered): void {
  if (mode === '160000') skipped.set(path, 'submodule');
  // An untracked repository inside this one: git lists the folder and nothing in it.
  else if (path.endsWith('/')) skipped.set(path.slice(0, -1), 'submodule');
  else {
    const kind = kindOf(root, path);
    if (kind === 'file') entries.set(path, { path, blob: undefined, ignored, commit: undefined });
    else if (kind !== 'missing') skipped.set(path, kind);
    else if (sparse) skipped.set(path, 'sparse checkout');
    // A name that is not UTF-8 cannot be asked for: it is not gone.
    else if (path.includes('\ufffd')) skipped.set(path, 'unreadable');
  }
}

function gatherIgnored(root: string, listed: string, wanted: (path: string) => boolean, gathered: Gathered): void {
  const isFolder = listed.endsWith('/');
  const path = isFolder ? listed.slice(0, -1) : listed;
  const dependency = dependencyFolder(path, isFolder);
  if (dependency !== undefined) add([], [{ path: dependency, reason: 'dependency folder' }], wanted, gathered);
  else if (isFolder) {
    const found = listFolder(root, path);
    add(
      found.entries.map((entry) => ({ ...entry, ignored: true })),
      found.skipped,
      wanted,
      gathered,
    );
  } else if (wanted(path)) gather(root, { path, mode: undefined, sparse: false }, true, gathered);
}

function add(entries: readonly TreeEntry[], gaps: readonly Skipped[], wanted: (path: string) => boolean, gathered: Gathered): void {
  for (const entry of entries) if (wanted(entry.path)) gathered.entries.set(entry.path, entry);
  for (const { path, reason } of gaps) if (wanted(path)) gathered.skipped.set(path, reason);
}

/** A path that was given is read even where git ignores it. */
function gatherGiven(root: string, path: string, gathered: Gathered): void {
  const isKnown = within([path]);
  if ([...gathered.entries.keys(), ...gathered.skipped.keys()].some(isKnown)) return;
  gatherDisk(root, path, true, gathered);
}

function gatherDisk(root: string, path: string, ignored: boolean, gathered: Gathered): void {
  if (path !== '' && !lstatSync(`${root}/${path}`).isDirectory()) {
    gather(root, { path, mode: undefined, sparse: false }, ignored, gathered);
    return;
  }
  const found = listFolder(root, path);
  for (const entry of found.entries) gathered.entries.set(entry.path, { ...entry, ignored });
  for (const gap of found.skipped) gathered.skipped.set(gap.path, gap.reason);
}

function kindOf(root: string, path: string): 'file' | 'missing' | SkipReason {
  try {
    const status = lstatSync(`${root}/${path}`);
    if (status.isFile()) return 'file';
    if (status.isSymbolicLink()) return 'symbolic link';
    // A folder in the place of a tracked file: the file is gone, and the folder's own files are listed.
    return status.isDirectory() ? 'missing' : 'not a regular file';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable';
  }
}
