import { createHash } from 'node:crypto';
import { meet, type Teaching, teachingOf } from './credentials/traces.ts';
import type { Observation, Scene } from './domain/occurrence.ts';
import type { SkipReason } from './domain/source.ts';
import type { Change, Side } from './sources/early.ts';
import { type Memo, type MemoScene, markedIn, type PlacedFile } from './staged-memo.ts';

/** A memo's tree with some files changed. */
export interface Tree extends Pick<Memo, 'files' | 'bytes' | 'skipped' | 'notes' | 'comments'> {
  /** Names the difference that policies can see; empty where they see none. */
  readonly digest: string;
  /** Of the changed files, those that hold or held something: what they hold now. */
  readonly changed: ReadonlyMap<string, PlacedFile | undefined>;
  /** Paths that policies watch and that came or went. */
  readonly came: ReadonlySet<string>;
  readonly went: ReadonlySet<string>;
  readonly trackedButIgnored: readonly string[];
  readonly teachings: Memo['teachings'];
  /** Of the changed files, as short names. */
  readonly literals: string;
}

/** What is needed to look into changed files. */
export interface TreeReader {
  readonly ignoresPath: (path: string) => boolean;
  readonly isWatched: (path: string) => boolean;
  readonly observe: (blob: string, path: string) => Promise<Observation>;
  /** Size of an object, in bytes. */
  readonly sizeOf: (blob: string) => Promise<number>;
  readonly place: (observation: Observation) => PlacedFile;
  /** Short names of the literals of the memo's whole tree. */
  readonly literalsOfTree: () => string;
}

const NOT_FILES: Readonly<Record<string, SkipReason>> = { '120000': 'symbolic link', '160000': 'submodule' };

export function isFile(side: Side | undefined): side is Side {
  return side !== undefined && NOT_FILES[side.mode] === undefined;
}

/**
 * What a memo's tree comes to when these files change. Reads the changed files and nothing
 * else; undefined where what they hold makes it necessary to look at others again.
 */
export async function treeAfter(
  memo: Memo,
  changes: readonly Change[],
  trackedButIgnored: readonly string[],
  reader: TreeReader,
): Promise<Tree | undefined> {
  const touched = new Set(changes.map(({ path }) => path));
  const gapsBefore = new Map(memo.skipped.map(({ path, reason }) => [path, reason]));
  const holdsSomething = markedIn(memo);
  const skipped = memo.skipped.filter(({ path }) => !touched.has(path));
  const notes = memo.notes.filter(({ path }) => !touched.has(path));
  const comments = memo.comments.filter(([path]) => !touched.has(path));
  const changed = new Map<string, PlacedFile | undefined>();
  const visible: string[] = [];
  const taught = new Map<string, Teaching>();
  let literals = '';
  let { files, bytes } = memo;
  for (const { path, before, after } of changes) {
    if (isFile(before) && !gapsBefore.has(path)) {
      files -= 1;
      bytes -= await reader.sizeOf(before.blob);
    }
    const now = await sideNow(path, after, reader);
    if (typeof now === 'string') skipped.push({ path, reason: now });
    if (typeof now === 'object') {
      files += 1;
      bytes += now.bytes ?? 0;
      notes.push(...now.notes.map((note) => ({ path, ...note })));
      literals += now.literals;
      const teaching = teachingOf(now);
      if (teaching !== undefined) taught.set(path, teaching);
      if (now.ignoreComments.length > 0) comments.push([path, now.ignoreComments]);
    }
    const placed = typeof now === 'object' ? reader.place(now) : undefined;
    if (!holdsSomething(path) && !holds(placed)) continue;
    changed.set(path, placed);
    visible.push(`${path}\0${placed === undefined ? '' : after!.blob}`);
  }
  const teachings = [...memo.teachings.filter(([path]) => !touched.has(path)), ...taught];
  const old = new Map(memo.teachings.filter(([path]) => touched.has(path)));
  if (needsSecondLook(memo, { teachings, taught, old, literals }, reader)) return undefined;
  const { came, went } = passageOf(changes, reader.isWatched);
  const seen = [...visible.sort(), '', ...[...came].sort(), '', ...[...went].sort(), '', ...trackedButIgnored];
  return {
    files,
    bytes,
    skipped: skipped.sort(byPath),
    notes: notes.sort(byPath),
    comments: comments.sort(([a], [b]) => (a < b ? -1 : Number(a > b))),
    changed,
    came,
    went,
    trackedButIgnored,
    teachings,
    literals,
    digest: seen.length === 3 ? '' : createHash('sha256').update(JSON.stringify(seen)).digest('hex'),
  };
}

interface Learnt {
  readonly teachings: Memo['teachings'];
  /** What changed files make known, and what they did. */
  readonly taught: ReadonlyMap<string, Teaching>;
  readonly old: ReadonlyMap<string, Teaching>;
  readonly literals: string;
}

/** Whether a changed file holds a value that is known elsewhere, or makes known what another file holds. */
function needsSecondLook(memo: Memo, { teachings, taught, old, literals }: Learnt, { literalsOfTree }: TreeReader): boolean {
  if (literals !== '' && meet(literals, teachings.map(([, { names }]) => names).join(''))) return true;
  const changes = [...new Set([...taught.keys(), ...old.keys()])].flatMap((path) => {
    const [before, after] = [old.get(path), taught.get(path)];
    return before?.digest === after?.digest ? [] : [before?.names ?? '', after?.names ?? ''];
  });
  const names = changes.join('');
  return names !== '' && (meet(names, literals) || meet(names, memo.literals) || meet(names, literalsOfTree()));
}

/** What was found in it, why it was not read, or undefined where it is not there. */
async function sideNow(
  path: string,
  after: Side | undefined,
  { ignoresPath, observe }: TreeReader,
): Promise<Observation | SkipReason | undefined> {
  if (after === undefined) return undefined;
  const reason = NOT_FILES[after.mode] ?? (ignoresPath(path) ? 'ignored by settings' : undefined);
  if (reason !== undefined) return reason;
  const observation = await observe(after.blob, path);
  return observation.skipped ?? observation;
}

function passageOf(
  changes: readonly Change[],
  isWatched: (path: string) => boolean,
): { readonly came: ReadonlySet<string>; readonly went: ReadonlySet<string> } {
  const [came, went] = [new Set<string>(), new Set<string>()];
  for (const { path, before, after } of changes) {
    if (isFile(before) === isFile(after) || !isWatched(path)) continue;
    (isFile(after) ? came : went).add(path);
  }
  return { came, went };
}

export function holds(placed: PlacedFile | undefined): placed is PlacedFile {
  return placed !== undefined && placed.occurrences.length + placed.jobs.length + placed.facts.length > 0;
}

/** The scene of a memo with a tree's changes in it, in the order that a whole reading has. */
export function sceneAfter({ files, watched }: MemoScene, { changed, came, went }: Pick<Tree, 'changed' | 'came' | 'went'>): MemoScene {
  const kept = files.filter(({ path }) => !changed.has(path));
  for (const placed of changed.values()) if (holds(placed)) kept.push(placed);
  return { files: kept.sort(byPath), watched: [...watched.filter((path) => !went.has(path)), ...came] };
}

export function policyScene({ files, watched }: MemoScene, trackedButIgnored: readonly string[]): Scene {
  return {
    occurrences: files.flatMap(({ occurrences }) => occurrences),
    jobs: files.flatMap(({ jobs }) => jobs),
    facts: files.flatMap(({ facts }) => facts),
    paths: new Set([...watched].sort()),
    trackedButIgnored,
  };
}

function byPath(left: { readonly path: string }, right: { readonly path: string }): number {
  return left.path < right.path ? -1 : Number(left.path > right.path);
}
