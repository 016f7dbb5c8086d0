import { createHash } from 'node:crypto';
import type { Teaching } from './credentials/traces.ts';
import type { Attribution } from './domain/environment.ts';
import type { Coverage, Finding } from './domain/finding.ts';
import type { IgnoreComment, Observation, Occurrence, PlacedFact, PlacedJob } from './domain/occurrence.ts';
import type { Skipped } from './domain/source.ts';
import type { Part } from './sources/memo-store.ts';

/** What was found in one file, placed. */
export interface PlacedFile {
  readonly path: string;
  readonly occurrences: readonly Occurrence[];
  readonly jobs: readonly PlacedJob[];
  readonly facts: readonly PlacedFact[];
}

/** What policies made of a tree. */
export interface Judgement {
  readonly findings: readonly Finding[];
  readonly environments: Coverage['environments'];
}

/** One tree, judged: all that a later run needs to judge another that differs from it in few files. */
export interface Memo {
  /** Full object id; first, so that it can be asked for before the rest is parsed. */
  readonly commit: string;
  /** Differs where the same tree would be judged otherwise. */
  readonly rules: string;
  readonly root: string;
  readonly files: number;
  readonly bytes: number;
  readonly skipped: readonly Skipped[];
  readonly notes: Coverage['notes'];
  readonly comments: readonly (readonly [path: string, comments: readonly IgnoreComment[]])[];
  readonly environments: Coverage['environments'];
  readonly notRun: Coverage['policiesNotRun'];
  readonly findings: readonly Finding[];
  /** Names the file that holds the scene. */
  readonly scene: string;
  /** What each file makes known to others: a credential that may stand elsewhere under another name. */
  readonly teachings: readonly (readonly [path: string, teaching: Teaching])[];
  /** Names the file that holds the literals of every file, as short names. */
  readonly literalsOfTree: string;
  /** Those of files that changed since that was written. */
  readonly literals: string;
  /** Path of the rules that the settings import. */
  readonly imports?: string | undefined;
  /** Of the files that the scene holds something of: 32-bit hashes of their paths, little-endian, base64. */
  readonly marked: string;
  /** Objects of settings and baseline, by path; a link is none. */
  readonly blobs: Readonly<Record<string, string>>;
  /** What was found in files that changed since. */
  readonly observed: readonly (readonly [blob: string, observation: Observation])[];
  /** What trees that differ in some of these files came to, by the digest of the difference. */
  readonly judged: readonly (readonly [digest: string, judgement: Judgement])[];
}

export interface MemoParts extends Omit<Memo, 'scene' | 'marked' | 'observed' | 'judged' | 'literals' | 'literalsOfTree'> {
  /** Short names of the literals of every file, one after the other. */
  readonly literals: string;
  readonly placed: readonly PlacedFile[];
  readonly watched: readonly string[];
}

/** A memo and its parts, as they are written. */
export function memoOf({ placed, watched, commit, literals, ...rest }: MemoParts): {
  readonly memo: string;
  readonly parts: readonly Part[];
} {
  const files = placed.filter(({ occurrences, jobs, facts }) => occurrences.length + jobs.length + facts.length > 0);
  const [scene, known] = [partOf('scene', printScene({ files, watched })), partOf('literals', literals)];
  const marked = markOf(files.map(({ path }) => path));
  const names = { scene: scene.name, literalsOfTree: known.name };
  const memo: Memo = { commit, ...rest, ...names, marked, literals: '', observed: [], judged: [] };
  return { memo: JSON.stringify(memo), parts: [scene, known] };
}

/** The scene of a memo: everything that policies look at. */
export interface MemoScene {
  readonly files: readonly PlacedFile[];
  /** Paths that policies watch. */
  readonly watched: readonly string[];
}

/** Attributions repeat: each stands once, and what refers to it holds its number. */
export function printScene({ files, watched }: MemoScene): string {
  const numbers = new Map<string, number>();
  const numbered = <T extends { readonly attribution: Attribution }>(item: T): object => {
    const text = JSON.stringify(item.attribution);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return { ...item, attribution: number };
  };
  const kept = files.map(({ path, occurrences, jobs, facts }) => [
    path,
    occurrences.map(numbered),
    jobs.map(numbered),
    facts.map(numbered),
  ]);
  return `{"files":${JSON.stringify(kept)},"watched":${JSON.stringify(watched)},"attributions":[${[...numbers.keys()].join(',')}]}`;
}

type Numbered<T> = Omit<T, 'attribution'> & { attribution: number | Attribution };

export function parseScene(text: string): MemoScene {
  const { files, watched, attributions } = JSON.parse(text) as {
    readonly files: readonly (readonly [string, Numbered<Occurrence>[], Numbered<PlacedJob>[], Numbered<PlacedFact>[]])[];
    readonly watched: readonly string[];
    readonly attributions: readonly Attribution[];
  };
  for (const [, ...lists] of files)
    for (const list of lists) for (const item of list) item.attribution = attributions[item.attribution as number]!;
  return {
    watched,
    files: files.map(([path, occurrences, jobs, facts]) => ({ path, occurrences, jobs, facts }) as unknown as PlacedFile),
  };
}

export function partOf(kind: 'scene' | 'literals', text: string): Part {
  return { name: `${kind}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`, text };
}

/** Paths of a memo that hold something, perhaps with a few that do not. */
export function markedIn({ marked }: Pick<Memo, 'marked'>): (path: string) => boolean {
  const bytes = Buffer.from(marked, 'base64');
  const hashes = new Set<number>();
  for (let at = 0; at + 4 <= bytes.length; at += 4) hashes.add(bytes.readUInt32LE(at));
  return (path) => hashes.has(hashOf(path));
}

export function markOf(paths: readonly string[]): string {
  const bytes = Buffer.alloc(paths.length * 4);
  paths.forEach((path, index) => void bytes.writeUInt32LE(hashOf(path), index * 4));
  return bytes.toString('base64');
}

/** FNV-1a over UTF-16 code units. Two paths with one hash cost time and nothing else. */
function hashOf(path: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < path.length; index += 1) hash = Math.imul(hash ^ path.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** How many credentials, references and targets stand in which environment. */
export function environmentCounts(occurrences: readonly Occurrence[]): Coverage['environments'] {
  const counts = new Map<string, { credentials: number; references: number; targets: number }>();
  for (const { kind, attribution } of occurrences) {
    const name = attribution.environment ?? 'unplaced';
    const count = counts.get(name) ?? { credentials: 0, references: 0, targets: 0 };
    count[`${kind}s`] += 1;
    counts.set(name, count);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
