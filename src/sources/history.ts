import { UsageError } from '../errors.ts';
import type { Git } from './git.ts';
import type { Listed } from './snapshots.ts';

/** The fields of `git log --raw -z` per changed file: `:<old mode> <new mode> <old id> <new id> <status>`, then the path. */
const RAW = /^\n?:\d{6} (\d{6}) [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*$/;
/** Merges against each parent; nothing that the repository's configuration could change. */
const LOG = [
  'log',
  '--reverse',
  '--raw',
  '-z',
  '--diff-merges=separate',
  '--root',
  '--no-renames',
  '--no-relative',
  '--ignore-submodules=none',
  '--no-ext-diff',
  '--no-textconv',
  '--no-abbrev',
  '--no-show-signature',
  '--no-notes',
  '--no-color',
  '--no-decorate',
  '--format=%x01%H',
] as const;
const NOTHING = /^0+$/;

/** Every distinct (blob, path) reachable from HEAD or from every ref, with the commit that brought it first. */
export async function listHistory(git: Git, all: boolean): Promise<Listed[]> {
  return distinct(await changes(git, all ? ['--all'] : ['HEAD']), () => true);
}

/**
 * What commits of a range added that stands in neither end: added and removed again.
 *
 * @param ends what the trees of both ends list.
 */
export async function listPassing(
  git: Git,
  { base, head, ends }: { readonly base: string; readonly head: string; readonly ends: Promise<readonly Listed[]> },
): Promise<Listed[]> {
  const [changed, listed] = await Promise.all([changes(git, [`${base}..${head}`]), ends]);
  const standing = new Set(listed.map(nameOf));
  return distinct(changed, (file) => !standing.has(nameOf(file)));
}

function nameOf({ blob, path }: Listed): string {
  return `${blob}\0${path}`;
}

/**
 * What commits changed, as `git log` lists it. Fields come in turns: `\u0001` and a commit, or the
 * modes and ids of a file and then its path. A path may hold anything, also what looks like the others.
 */
async function changes(git: Git, revisions: readonly string[]): Promise<Listed[]> {
  const listed: Listed[] = [];
  let commit: string | undefined;
  let pending: { mode: string; blob: string } | undefined;
  for await (const field of git.records([...LOG, ...revisions, '--'])) {
    if (pending !== undefined) {
      if (!NOTHING.test(pending.blob)) listed.push({ ...pending, path: field, commit });
      pending = undefined;
      continue;
    }
    const [, mode, blob] = RAW.exec(field) ?? [];
    if (mode !== undefined && blob !== undefined) pending = { mode, blob };
    else if (field.startsWith('\u0001')) commit = field.slice(1);
    else if (field !== '')
      throw new UsageError('The answer of git log was not understood.', 'Report this with the version of git (`git --version`).');
  }
  if (pending !== undefined) throw new UsageError('The answer of git log was cut short.', 'Run it again.');
  return listed;
}

function distinct(listed: readonly Listed[], wanted: (file: Listed) => boolean): Listed[] {
  const seen = new Map<string, Listed>();
  for (const file of listed) {
    const key = nameOf(file);
    if (wanted(file) && !seen.has(key)) seen.set(key, file);
  }
  return [...seen.values()];
}
