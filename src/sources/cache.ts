import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Observation } from '../domain/occurrence.ts';
import { gitDirectory } from './git-directory.ts';
import { cloneKey, readSealed, writeSealed } from './sealed.ts';

/** Observations of earlier runs. */
export interface Cache {
  /** Per clone, random: identities mean nothing outside it. 32 bytes. */
  readonly key: Buffer;
  get(blob: string, path: string): Observation | undefined;
  put(blob: string, path: string, observation: Observation): void;
  /** Writes what is new. Never throws. */
  close(): void;
}

/** Most entries that are kept. */
const MOST = 200_000;
const VERSION = 'envsep-cache-3';
/** Files of other rule sets that are kept, so that two versions in use do not undo each other's work. */
const KEPT = 3;

interface Stored {
  /** Blob, path and size in turns: files in which nothing was found. */
  readonly empty: readonly (string | number)[];
  readonly found: readonly (readonly [blob: string, observation: Observation])[];
}

/**
 * Opens the cache under the git directory. A damaged one, or one of another
 * version or rule set, is empty. Where it cannot be written there is none.
 */
export function openCache(root: string, rules: string): Cache | undefined {
  try {
    const folder = join(gitDirectory(root), 'envsep');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const key = cloneKey(folder);
    return cacheIn(folder, key, createHash('sha256').update(VERSION).update(rules).digest('hex'));
  } catch {
    return undefined;
  }
}

function cacheIn(folder: string, key: Buffer, rules: string): Cache {
  const file = join(folder, `observations-${rules.slice(0, 16)}.json`);
  const known = readStored(file, key, rules);
  let changed = false;
  return {
    key,
    get: (blob, path) => known.get(blob)?.get(path),
    put(blob, path, observation) {
      remember(known, blob, path, observation);
      changed = true;
    },
    close() {
      if (changed && writeSealed(file, key, rules, bodyOf(known))) removeOld(folder, file);
      changed = false;
    },
  };
}

type Known = Map<string, Map<string, Observation>>;

function remember(known: Known, blob: string, path: string, observation: Observation): void {
  const paths = known.get(blob);
  if (paths === undefined) known.set(blob, new Map([[path, observation]]));
  else paths.set(path, observation);
}

function isEmpty({ detections, literals, facts, jobs, notes, ignoreComments, skipped }: Observation): boolean {
  const found = detections.length + literals.length + facts.length + jobs.length + notes.length + ignoreComments.length;
  return skipped === undefined && found === 0;
}

function emptyAt(path: string, bytes: number): Observation {
  return { path, format: 'text', detections: [], literals: '', facts: [], jobs: [], notes: [], ignoreComments: [], bytes };
}

function bodyOf(known: Known): string {
  const all = [...known].flatMap(([blob, paths]) => [...paths.values()].map((observation) => [blob, observation] as const));
  const kept = all.length <= MOST ? all : all.slice(all.length - MOST);
  const stored: Stored = {
    empty: kept.flatMap(([blob, observation]) => (isEmpty(observation) ? [blob, observation.path, observation.bytes ?? 0] : [])),
    found: kept.filter(([, observation]) => !isEmpty(observation)),
  };
  return JSON.stringify(stored);
}

/** Nothing, when the file is absent, damaged, edited, or of another key, version or rule set. */
function readStored(file: string, key: Buffer, rules: string): Known {
  const known: Known = new Map();
  try {
    const { empty, found } = JSON.parse(readSealed(file, key, rules) ?? '{"empty":[],"found":[]}') as Stored;
    for (let index = 0; index + 2 < empty.length; index += 3) {
      const [blob, path, bytes] = [String(empty[index]), String(empty[index + 1]), Number(empty[index + 2])];
      remember(known, blob, path, emptyAt(path, bytes));
    }
    for (const [blob, observation] of found) remember(known, blob, observation.path, observation);
  } catch {
    known.clear();
  }
  return known;
}

/** Leftovers of killed runs after an hour, in milliseconds, and all but the newest of other rule sets. */
function removeOld(folder: string, current: string): void {
  const hour = 3_600_000;
  // Another run may have renamed or removed what was listed.
  const files = readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    return changed === undefined ? [] : [{ path, changed }];
  });
  const newest = files.find(({ path }) => path === current)?.changed ?? 0;
  const others = files
    .filter(({ path }) => /observations-[0-9a-f]+\.json$/.test(path) && path !== current)
    .sort((a, b) => b.changed - a.changed);
  const abandoned = files.filter(({ path, changed }) => path.endsWith('.tmp') && newest - changed > hour);
  for (const { path } of [...others.slice(KEPT), ...abandoned]) rmSync(path, { force: true });
}
