import { execFileSync } from 'node:child_process';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
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
const VERSION = 'envsep-cache-3';
/** Files of other rule sets that are kept, so that two versions in use do not undo each other's work. */
const KEPT = 3;

interface Stored {
  /** Blob and path in turns: files in which nothing was found. */
  readonly empty: readonly string[];
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

/** The common git directory: worktrees share one cache. */
export function gitDirectory(root: string): string {
  const known = commonDirectory(join(root, '.git'));
  if (known !== undefined) return known;
  const answer = execFileSync('git', ['rev-parse', '--git-common-dir'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
  return resolve(root, answer.toString().replace(/\r?\n$/, ''));
}

/** Without asking git, which costs a process: `.git` is a folder, or names one that names the common one. */
function commonDirectory(git: string): string | undefined {
  try {
    if (lstatSync(git).isDirectory()) return git;
    const [, named] = /^gitdir: (.+)\r?\n?$/.exec(readFileSync(git, 'utf8')) ?? [];
    if (named === undefined) return undefined;
    const own = resolve(dirname(git), named);
    const common = join(own, 'commondir');
    return existsSync(common) ? resolve(own, readFileSync(common, 'utf8').trim()) : own;
  } catch {
    return undefined;
  }
}

function cloneKey(folder: string): Buffer {
  const file = join(folder, 'key');
  try {
    const key = readFileSync(file);
    if (key.length === 32 && (statSync(file).mode & 0o077) === 0) return key;
  } catch {}
  try {
    writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
  } catch {
    // Another run was first, or the file is damaged.
    if (readFileSync(file).length !== 32) writeFileSync(file, randomBytes(32), { mode: 0o600 });
  }
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  return readFileSync(file);
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
      if (changed) write(folder, file, sealed(key, rules, known));
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

function isEmpty({ detections, literals, facts, jobs, notes, ignoreComments }: Observation): boolean {
  return detections.length + literals.length + facts.length + jobs.length + notes.length + ignoreComments.length === 0;
}

function emptyAt(path: string): Observation {
  return { path, format: 'text', detections: [], literals: '', facts: [], jobs: [], notes: [], ignoreComments: [] };
}

/** A seal in the first line, then the contents. The seal also tells an edited file, and one under another key. */
function sealed(key: Buffer, rules: string, known: Known): string {
  const all = [...known].flatMap(([blob, paths]) => [...paths.values()].map((observation) => [blob, observation] as const));
  const kept = all.length <= MOST ? all : all.slice(all.length - MOST);
  const stored: Stored = {
    empty: kept.flatMap(([blob, observation]) => (isEmpty(observation) ? [blob, observation.path] : [])),
    found: kept.filter(([, observation]) => !isEmpty(observation)),
  };
  const body = JSON.stringify(stored);
  return `${seal(key, rules, body)}\n${body}`;
}

function seal(key: Buffer, rules: string, body: string): string {
  return createHmac('sha256', key).update(VERSION).update('\0').update(rules).update('\0').update(body).digest('hex');
}

/** Nothing, when the file is absent, damaged, edited, or of another key, version or rule set. */
function readStored(file: string, key: Buffer, rules: string): Known {
  const known: Known = new Map();
  try {
    if (statSync(file).size > LARGEST) return known;
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (text.slice(0, end) !== seal(key, rules, body)) return known;
    const { empty, found } = JSON.parse(body) as Stored;
    for (let index = 0; index + 1 < empty.length; index += 2) remember(known, empty[index]!, empty[index + 1]!, emptyAt(empty[index + 1]!));
    for (const [blob, observation] of found) remember(known, blob, observation.path, observation);
  } catch {
    known.clear();
  }
  return known;
}

/** Whole or not at all: a killed run leaves the old file. */
function write(folder: string, file: string, text: string): void {
  const temporary = join(folder, `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    if (Buffer.byteLength(text) > LARGEST) return;
    writeFileSync(temporary, text, { mode: 0o600 });
    renameSync(temporary, file);
    removeOld(folder, file);
  } catch {
    rmSync(temporary, { force: true });
  }
}

/** Leftovers of killed runs after an hour, in milliseconds, and all but the newest of other rule sets. */
function removeOld(folder: string, current: string): void {
  const hour = 3_600_000;
  const files = readdirSync(folder).map((name) => ({ path: join(folder, name), changed: statSync(join(folder, name)).mtimeMs }));
  const newest = files.find(({ path }) => path === current)?.changed ?? 0;
  const others = files
    .filter(({ path }) => /observations-[0-9a-f]+\.json$/.test(path) && path !== current)
    .sort((a, b) => b.changed - a.changed);
  const abandoned = files.filter(({ path, changed }) => path.endsWith('.tmp') && newest - changed > hour);
  for (const { path } of [...others.slice(KEPT), ...abandoned]) rmSync(path, { force: true });
}
