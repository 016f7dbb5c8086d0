import { createHash, randomBytes } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Observation } from '../domain/occurrence.ts';

/** Observations of earlier runs. */
export interface Cache {
  /** Per clone, random: identities mean nothing outside it. 32 bytes. */
  readonly key: Buffer;
  get(blob: string, path: string): Observation | undefined;
  put(blob: string, path: string, observation: Observation): void;
  /** Writes what is new. Never throws. */
  close(): void;
}

/** Bounds of the file, in bytes and in entries. */
const LARGEST = 64 * 1024 * 1024;
const MOST = 200_000;
const VERSION = 'envsep-cache-1';

interface Stored {
  readonly version: string;
  readonly rules: string;
  /** Ids of files in which nothing was found, 16 characters each, then the format's number. */
  readonly empty: readonly string[];
  readonly found: Readonly<Record<string, Observation>>;
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

/** The common git directory: worktrees share one cache. */
function gitDirectory(root: string): string {
  const answer = execFileSync('git', ['rev-parse', '--git-common-dir'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
  return resolve(root, answer.toString().replace(/\r?\n$/, ''));
}

function cloneKey(folder: string): Buffer {
  const file = join(folder, 'key');
  try {
    const key = readFileSync(file);
    if (key.length === 32) return key;
  } catch {}
  try {
    writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
  } catch {
    // Another run was first, or the file is damaged.
    if (readFileSync(file).length !== 32) writeFileSync(file, randomBytes(32), { mode: 0o600 });
  }
  chmodSync(file, 0o600);
  return readFileSync(file);
}

function cacheIn(folder: string, key: Buffer, rules: string): Cache {
  const file = join(folder, `observations-${rules.slice(0, 16)}.json`);
  const stored = readStored(file, rules);
  const empty = new Set(stored.empty);
  const found = new Map(Object.entries(stored.found));
  let changed = false;
  return {
    key,
    get(blob, path) {
      const id = idOf(blob, path);
      const observation = found.get(id);
      if (observation !== undefined) return observation.path === path ? observation : undefined;
      return empty.has(id) ? { path, format: 'text', detections: [], facts: [], jobs: [], notes: [], ignoreComments: [] } : undefined;
    },
    put(blob, path, observation) {
      const id = idOf(blob, path);
      if (isEmpty(observation)) empty.add(id);
      else found.set(id, observation);
      changed = true;
    },
    close() {
      if (changed) write(folder, file, { version: VERSION, rules, empty: last([...empty]), found: Object.fromEntries(last([...found])) });
      changed = false;
    },
  };
}

/** The newest entries, within the bound. */
function last<T>(items: readonly T[]): readonly T[] {
  return items.length <= MOST ? items : items.slice(items.length - MOST);
}

function isEmpty({ detections, facts, jobs, notes, ignoreComments }: Observation): boolean {
  return detections.length + facts.length + jobs.length + notes.length + ignoreComments.length === 0;
}

function idOf(blob: string, path: string): string {
  return createHash('sha1').update(blob).update('\0').update(path).digest('base64url').slice(0, 22);
}

function readStored(file: string, rules: string): Stored {
  const nothing: Stored = { version: VERSION, rules, empty: [], found: {} };
  try {
    const text = readFileSync(file, 'utf8');
    const stored = JSON.parse(text) as Stored;
    const sound =
      stored.version === VERSION &&
      stored.rules === rules &&
      Array.isArray(stored.empty) &&
      Object.values(stored.found).every(isObservation);
    return sound ? stored : nothing;
  } catch {
    return nothing;
  }
}

function isObservation(value: Observation): boolean {
  return (
    typeof value.path === 'string' && [value.detections, value.facts, value.jobs, value.notes, value.ignoreComments].every(Array.isArray)
  );
}

/** Whole or not at all: a killed run leaves the old file. */
function write(folder: string, file: string, stored: Stored): void {
  const temporary = join(folder, `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const text = JSON.stringify(stored);
    if (text.length > LARGEST) return;
    writeFileSync(temporary, text, { mode: 0o600 });
    renameSync(temporary, file);
  } catch {
    rmSync(temporary, { force: true });
  }
}
