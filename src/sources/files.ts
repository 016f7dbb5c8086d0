import { closeSync, constants, type Dirent, fstatSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Skipped, SkipReason, Snapshot, SourceText, TreeEntry } from '../domain/source.ts';
import { LARGEST_FILE } from './decode.ts';
import { byPath, textOf } from './snapshots.ts';

/** Folders of tools and dependencies: what stands in them is not the repository's own. */
const NOT_OURS = new Set([
  '.git',
  'node_modules',
  '.venv',
  'venv',
  '__pycache__',
  '.terraform',
  '.hg',
  '.svn',
  'bower_components',
  '.tox',
  '.gradle',
  '.next',
  '.nuxt',
  '.yarn',
  '.pnpm-store',
  '.cache',
]);

/** A snapshot of files on disk. Symbolic links are never followed. */
export function fileSnapshot(root: string, entries: readonly TreeEntry[], skipped: readonly Skipped[]): Snapshot {
  return { entries: [...entries].sort(byPath), skipped, commit: undefined, read: (wanted) => readFiles(root, wanted) };
}

async function* readFiles(root: string, wanted: readonly TreeEntry[]): AsyncIterable<SourceText | Skipped> {
  const links = new Map<string, boolean>();
  for (const entry of wanted) {
    const read = leavesTree(root, entry.path, links) ? ({ reason: 'symbolic link' } as const) : readFile(join(root, entry.path));
    if (read !== undefined) yield Buffer.isBuffer(read) ? textOf(entry, read) : { path: entry.path, reason: read.reason };
    else yield { path: entry.path, reason: 'unreadable' };
  }
}

/** True when a folder on the way is a symbolic link. */
function leavesTree(root: string, path: string, known: Map<string, boolean>): boolean {
  const slash = path.lastIndexOf('/');
  if (slash < 0) return false;
  const folder = path.slice(0, slash);
  const answer = known.get(folder) ?? (isLink(join(root, folder)) || leavesTree(root, folder, known));
  known.set(folder, answer);
  return answer;
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** The bytes of a regular file. A device or FIFO is opened without waiting and not read. */
function readFile(path: string): Buffer | { readonly reason: SkipReason } | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const status = fstatSync(file);
    if (!status.isFile()) return { reason: 'not a regular file' };
    if (status.size > LARGEST_FILE) return { reason: 'too large' };
    return readAll(file, status.size);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ELOOP' || code === 'EMLINK' ? { reason: 'symbolic link' } : undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readAll(file: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const count = readSync(file, bytes, length, size - length, null);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}

/** Every file below a folder, without those of tools and dependencies, which are named. */
export function listFolder(root: string, below: string): { readonly entries: TreeEntry[]; readonly skipped: Skipped[] } {
  const entries: TreeEntry[] = [];
  const skipped: Skipped[] = [];
  const pending = [below];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const item of readFolder(root, folder, skipped)) {
      const path = folder === '' ? item.name : `${folder}/${item.name}`;
      const reason = gapAt(item);
      if (reason !== undefined) skipped.push({ path, reason });
      else if (item.isFile()) entries.push({ path, blob: undefined, ignored: false, commit: undefined });
      else if (item.name !== '.git') pending.push(path);
    }
  }
  return { entries, skipped };
}

/** Why a part of a folder is neither read nor walked. */
function gapAt(item: Dirent): SkipReason | undefined {
  if (item.isSymbolicLink()) return 'symbolic link';
  if (item.isDirectory()) return NOT_OURS.has(item.name) && item.name !== '.git' ? 'dependency folder' : undefined;
  return item.isFile() ? undefined : 'not a regular file';
}

function readFolder(root: string, folder: string, skipped: Skipped[]): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    skipped.push({ path: folder, reason: 'unreadable' });
    return [];
  }
}

/** The outermost folder of tools or dependencies that a path stands in, or is. */
export function dependencyFolder(path: string, isFolder: boolean): string | undefined {
  const parts = path.split('/');
  const at = parts.findIndex((part, index) => NOT_OURS.has(part) && (isFolder || index < parts.length - 1));
  return at < 0 ? undefined : parts.slice(0, at + 1).join('/');
}
