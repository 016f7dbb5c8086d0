import type { Observation } from './domain/occurrence.ts';
import type { Skipped, Snapshot, TreeEntry } from './domain/source.ts';
import { openWork, type WorkOptions } from './observe-work.ts';

/** Keeps what was found in a blob, so that equal content is read once. */
export interface ObservationStore {
  get(blob: string, path: string): Observation | undefined;
  put(blob: string, path: string, observation: Observation): void;
}

/** What was found in one file of a snapshot. */
export interface Observed {
  readonly entry: TreeEntry;
  readonly observation: Observation;
}

/** What was found in a snapshot, and what was not looked at. */
export interface ObservedTree {
  readonly files: readonly Observed[];
  readonly skipped: readonly Skipped[];
  /** Bytes of the files looked at, in this run or an earlier one. */
  readonly bytes: number;
}

export interface ObserverOptions extends WorkOptions {
  readonly store: ObservationStore;
  readonly ignoresPath: (path: string) => boolean;
  readonly onProgress: (done: number, total: number) => void;
}

/** Reads what the store does not know, in the order of the snapshot. */
export async function observe(snapshot: Snapshot, options: ObserverOptions): Promise<ObservedTree> {
  const wanted = snapshot.entries.filter(({ path }) => !options.ignoresPath(path));
  const known = new Map<TreeEntry, Observation>();
  const unknown: TreeEntry[] = [];
  const gaps: Skipped[] = [];
  for (const entry of wanted) {
    const observation = entry.blob === undefined ? undefined : options.store.get(entry.blob, entry.path);
    if (observation === undefined) unknown.push(entry);
    else if (observation.skipped !== undefined) gaps.push({ path: entry.path, reason: observation.skipped });
    else known.set(entry, observation);
  }
  const skipped: Skipped[] = [...snapshot.skipped, ...gaps];
  for (const { path } of snapshot.entries) if (options.ignoresPath(path)) skipped.push({ path, reason: 'ignored by settings' });
  await readUnknown(snapshot, unknown, known, skipped, options);
  const files = wanted.flatMap((entry) => {
    const observation = known.get(entry);
    return observation === undefined ? [] : [{ entry, observation: atCommit(observation, entry.commit) }];
  });
  return { files, skipped, bytes: files.reduce((sum, { observation }) => sum + (observation.bytes ?? 0), 0) };
}

async function readUnknown(
  snapshot: Snapshot,
  unknown: readonly TreeEntry[],
  known: Map<TreeEntry, Observation>,
  skipped: Skipped[],
  options: ObserverOptions,
): Promise<void> {
  let done = 0;
  const sizes = new Map<TreeEntry, number>();
  const work = openWork(options, (entry, found) => {
    const observation = { ...found, bytes: sizes.get(entry) ?? 0 };
    known.set(entry, observation);
    if (entry.blob !== undefined) options.store.put(entry.blob, entry.path, observation);
  });
  try {
    for await (const result of snapshot.read(unknown)) {
      const entry = unknown[done]!;
      done += 1;
      if ('reason' in result) {
        skipped.push(result);
        if (entry.blob !== undefined) options.store.put(entry.blob, entry.path, unread(result));
      } else {
        sizes.set(entry, result.bytes);
        await work.add(entry, result);
      }
      options.onProgress(done, unknown.length);
    }
    await work.end();
  } finally {
    work.close();
  }
}

/** What an object is does not change: a binary one is not read again. */
function unread({ path, reason }: Skipped): Observation {
  return { path, format: 'none', detections: [], literals: '', facts: [], jobs: [], notes: [], ignoreComments: [], skipped: reason };
}

/** In the history scope a location names the commit that brought it. */
function atCommit(observation: Observation, commit: string | undefined): Observation {
  if (commit === undefined) return observation;
  const place = <T extends { readonly location: object }>(item: T): T => ({ ...item, location: { ...item.location, commit } });
  return { ...observation, detections: observation.detections.map(place), facts: observation.facts.map(place) };
}

/** Looks into the first store, then the second; writes to both. */
export function memoryOver(second: ObservationStore | undefined): ObservationStore {
  const first = new Map<string, Observation>();
  return {
    get: (blob, path) => first.get(`${blob}\0${path}`) ?? second?.get(blob, path),
    put(blob, path, observation) {
      first.set(`${blob}\0${path}`, observation);
      second?.put(blob, path, observation);
    },
  };
}
