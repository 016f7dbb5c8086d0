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
  const looked: Looked[] = [];
  for (const change of changes) looked.push(await lookAt(change, reader));
  const read = looked.flatMap(({ now }) => (typeof now === 'object' ? [now] : []));
  const teachings = new Map(memo.teachings);
  for (const { path } of changes) teachings.delete(path);
  for (const observation of read) {
    const teaching = teachingOf(observation);
    if (teaching !== undefined) teachings.set(observation.path, teaching);
  }
  const literals = read.map((observation) => observation.literals).join('');
  if (needsSecondLook(memo, { changes, teachings, literals }, reader)) return undefined;
  const visible = visibleAmong(memo, looked, reader);
  const { came, went } = passageOf(changes, reader.isWatched);
  const names = [...visible].map(
    ([path, placed]) => `${path}\0${placed === undefined ? '' : looked.find((one) => one.path === path)!.blob}`,
  );
  const seen = [...names.sort(), '', ...[...came].sort(), '', ...[...went].sort(), '', ...trackedButIgnored];
  return {
    ...(await coverageAfter(memo, looked, reader)),
    changed: visible,
    came,
    went,
    trackedButIgnored,
    teachings: [...teachings],
    literals,
    digest: seen.length === 3 ? '' : createHash('sha256').update(JSON.stringify(seen)).digest('hex'),
  };
}

interface Looked {
  readonly path: string;
  readonly before: Side | undefined;
  readonly blob: string;
  /** What was found in it, why it was not read, or undefined where it is not there. */
  readonly now: Observation | SkipReason | undefined;
}

async function lookAt({ path, before, after }: Change, { ignoresPath, observe }: TreeReader): Promise<Looked> {
  const common = { path, before, blob: after?.blob ?? '' };
  if (after === undefined) return { ...common, now: undefined };
  const reason = NOT_FILES[after.mode] ?? (ignoresPath(path) ? 'ignored by settings' : undefined);
  if (reason !== undefined) return { ...common, now: reason };
  const observation = await observe(after.blob, path);
  return { ...common, now: observation.skipped ?? observation };
}

/** Of the changed files, those that hold or held something that policies see. */
function visibleAmong(memo: Memo, looked: readonly Looked[], { place }: TreeReader): ReadonlyMap<string, PlacedFile | undefined> {
  const holdsSomething = markedIn(memo);
  const visible = new Map<string, PlacedFile | undefined>();
  for (const { path, now } of looked) {
    const placed = typeof now === 'object' ? place(now) : undefined;
    if (holdsSomething(path) || holds(placed)) visible.set(path, placed);
  }
  return visible;
}

type Covered = Pick<Memo, 'files' | 'bytes' | 'skipped' | 'notes' | 'comments'>;

/** What was looked at and what was not, and what people wrote for envsep. */
async function coverageAfter(memo: Memo, looked: readonly Looked[], { sizeOf }: TreeReader): Promise<Covered> {
  const touched = new Set(looked.map(({ path }) => path));
  const gaps = new Set(memo.skipped.map(({ path }) => path));
  const read = looked.flatMap(({ now }) => (typeof now === 'object' ? [now] : []));
  const gone = looked.flatMap(({ path, before }) => (isFile(before) && !gaps.has(path) ? [before.blob] : []));
  let bytes = read.reduce((sum, observation) => sum + (observation.bytes ?? 0), memo.bytes);
  for (const blob of gone) bytes -= await sizeOf(blob);
  const skipped = looked.flatMap(({ path, now }) => (typeof now === 'string' ? [{ path, reason: now }] : []));
  const notes = read.flatMap(({ path, notes: own }) => own.map((note) => ({ path, ...note })));
  const comments = read.flatMap(({ path, ignoreComments }) => (ignoreComments.length === 0 ? [] : [[path, ignoreComments] as const]));
  const kept = <T extends { readonly path: string }>(items: readonly T[]): readonly T[] => items.filter(({ path }) => !touched.has(path));
  return {
    files: memo.files + read.length - gone.length,
    bytes,
    skipped: [...kept(memo.skipped), ...skipped].sort(byPath),
    notes: [...kept(memo.notes), ...notes].sort(byPath),
    comments: [...memo.comments.filter(([path]) => !touched.has(path)), ...comments].sort(([a], [b]) => (a < b ? -1 : Number(a > b))),
  };
}

interface Learnt {
  readonly changes: readonly Change[];
  /** What every file makes known now. */
  readonly teachings: ReadonlyMap<string, Teaching>;
  /** Of the changed files. */
  readonly literals: string;
}

/** Whether a changed file holds a value that is known elsewhere, or makes known what another file holds. */
function needsSecondLook(memo: Memo, { changes, teachings, literals }: Learnt, { literalsOfTree }: TreeReader): boolean {
  if (literals !== '' && meet(literals, [...teachings.values()].map(({ names }) => names).join(''))) return true;
  const old = new Map(memo.teachings);
  const names = changes.map(({ path }) => {
    const [before, after] = [old.get(path), teachings.get(path)];
    return before?.digest === after?.digest ? '' : `${before?.names ?? ''}${after?.names ?? ''}`;
  });
  const learnt = names.join('');
  return learnt !== '' && (meet(learnt, literals) || meet(learnt, memo.literals) || meet(learnt, literalsOfTree()));
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
