import type { Git } from './git.ts';
import { type Listed, records } from './snapshots.ts';

/** The fields of `git log --raw -z` per changed file: `:<old mode> <new mode> <old id> <new id> <status>`, then the path. */
const RAW = /^:\d{6} (\d{6}) [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*$/;
const NOTHING = /^0+$/;

/** Every distinct (blob, path) reachable from HEAD or from every ref, with the commit that brought it first. */
export async function listHistory(git: Git, all: boolean): Promise<Listed[]> {
  return distinct(await changes(git, all ? ['--all'] : ['HEAD']), () => true);
}

/** What commits of a range added that stands in neither end: added and removed again. */
export async function listPassing(git: Git, base: string, head: string): Promise<Listed[]> {
  const ends = new Set<string>();
  for (const commit of [base, head]) {
    for (const record of records(await git.run(['ls-tree', '-r', '-z', '--full-tree', commit])))
      ends.add(record.slice(0, record.indexOf('\t')).split(' ')[2]!);
  }
  return distinct(await changes(git, [`${base}..${head}`]), ({ blob }) => !ends.has(blob));
}

async function changes(git: Git, revisions: readonly string[]): Promise<Listed[]> {
  const answer = await git.run([
    'log',
    '--reverse',
    '--raw',
    '-z',
    '-m',
    '--root',
    '--no-renames',
    '--no-ext-diff',
    '--no-textconv',
    '--no-abbrev',
    '--format=%x01%H',
    ...revisions,
    '--',
  ]);
  const listed: Listed[] = [];
  let commit: string | undefined;
  let pending: { mode: string; blob: string } | undefined;
  for (const field of records(answer)) {
    const raw = RAW.exec(field.replace(/^\n/, ''));
    if (field.includes('\u0001')) commit = field.slice(field.lastIndexOf('\u0001') + 1).trim();
    else if (raw !== null && pending === undefined) pending = { mode: raw[1]!, blob: raw[2]! };
    else if (pending !== undefined) {
      if (!NOTHING.test(pending.blob)) listed.push({ ...pending, path: field, commit });
      pending = undefined;
    }
  }
  return listed;
}

function distinct(listed: readonly Listed[], wanted: (file: Listed) => boolean): Listed[] {
  const seen = new Map<string, Listed>();
  for (const file of listed) {
    const key = `${file.blob}\0${file.path}`;
    if (wanted(file) && !seen.has(key)) seen.set(key, file);
  }
  return [...seen.values()];
}
