import { createHash, createHmac, randomBytes, scryptSync } from 'node:crypto';
import type { Finding, JudgedFinding, Suppressed } from '../domain/finding.ts';
import { UsageError } from '../errors.ts';
import { placesOf } from './fingerprint.ts';

/** A finding that somebody accepts: its policy, its paths, and what stands there. Never a line. */
export interface BaselineEntry {
  readonly policy: string;
  /** Sorted, each once. */
  readonly paths: readonly string[];
  /**
   * Over the sorted bindings, under the salt, cut to 64 bits: 16 hexadecimal digits. scrypt where
   * one of the values could be guessed, HMAC-SHA-256 where none could: a name, a random token.
   */
  readonly value: string;
  readonly reason: string;
  /** ISO date after which it no longer counts. */
  readonly until: string | undefined;
}

export interface Baseline {
  /** 64 hexadecimal digits, drawn once for each repository. */
  readonly salt: string;
  /** Sorted. */
  readonly entries: readonly BaselineEntry[];
}

/** Largest baseline, in UTF-16 code units, and most entries: each may cost one scrypt. */
const MOST_TEXT = 10_000_000;
const MOST_ENTRIES = 5_000;
/** 16 MiB and some 40 ms a guess (RFC 7914): a password behind an entry cannot be tried in bulk. */
const COST = { N: 16_384, r: 8, p: 1 } as const;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

export function emptyBaseline(): Baseline {
  return { salt: randomBytes(32).toString('hex'), entries: [] };
}

/**
 * The detector's key while this baseline is in play: bindings are then the same in
 * every run. It is as public as the file; entries rest on scrypt, not on it.
 */
export function detectorKey({ salt }: Pick<Baseline, 'salt'>): Buffer {
  return createHash('sha256').update(`envsep detector\0${salt}`).digest();
}

/** @throws UsageError when it is not a baseline of ours. */
export function parseBaseline(text: string, file: string): Baseline {
  const remedy = `Correct ${file}, or write it anew with \`envsep baseline\`.`;
  const invalid = (what: string): UsageError => new UsageError(`The baseline ${file} is invalid: ${what}.`, remedy);
  if (text.length > MOST_TEXT) throw invalid('it is too large');
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw invalid('it is not valid JSON');
  }
  if (!isRecord(data) || data['version'] !== 1) throw invalid('it has no version 1');
  const { salt, entries } = data;
  if (typeof salt !== 'string' || !/^[0-9a-f]{64}$/.test(salt)) throw invalid('its salt is not 64 hexadecimal digits');
  if (!Array.isArray(entries)) throw invalid('it has no list of entries');
  if (entries.length > MOST_ENTRIES) throw invalid(`it has more than ${MOST_ENTRIES} entries`);
  return {
    salt,
    entries: entries.map((entry, index) => {
      const read = entryOf(entry);
      if (read === undefined) throw invalid(`entry ${index + 1} needs policy, paths, value and reason`);
      return read;
    }),
  };
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function entryOf(data: unknown): BaselineEntry | undefined {
  if (!isRecord(data)) return undefined;
  const { policy, paths, value, reason, until } = data;
  if (typeof policy !== 'string' || typeof reason !== 'string' || reason.trim() === '') return undefined;
  if (typeof value !== 'string' || !/^[0-9a-f]{16}$/.test(value)) return undefined;
  if (!Array.isArray(paths) || !paths.every((path): path is string => typeof path === 'string')) return undefined;
  if (until !== undefined && (typeof until !== 'string' || !DATE.test(until))) return undefined;
  return { policy, paths: [...paths].sort(), value, reason, until };
}

/** One entry a line, sorted, no date of writing: two branches that add entries merge. */
export function printBaseline({ salt, entries }: Baseline): string {
  const lines = entries.map(printEntry).sort();
  const list = lines.length === 0 ? '[]' : `[\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ]`;
  return `{\n  "version": 1,\n  "salt": "${salt}",\n  "entries": ${list}\n}\n`;
}

function printEntry({ policy, paths, value, reason, until }: BaselineEntry): string {
  return JSON.stringify({ policy, paths, value, reason, ...(until === undefined ? {} : { until }) });
}

export interface Acceptance {
  readonly accepted: (finding: Finding) => Suppressed | undefined;
  /** Entries that no finding has used yet, and those whose day has passed. */
  readonly unmatched: () => readonly BaselineEntry[];
}

/** Each entry accepts one finding. Values are computed only where policy and paths agree already. */
export function acceptance({ salt, entries }: Baseline, today: string): Acceptance {
  const waiting = new Map<string, BaselineEntry[]>();
  for (const entry of entries) {
    if (entry.until !== undefined && entry.until < today) continue;
    const key = JSON.stringify([entry.policy, entry.paths]);
    waiting.set(key, [...(waiting.get(key) ?? []), entry]);
  }
  const used = new Set<BaselineEntry>();
  const identify = memoized(salt);
  return {
    accepted(finding) {
      const candidates = (waiting.get(JSON.stringify([finding.policy, pathsOf(finding)])) ?? []).filter((entry) => !used.has(entry));
      if (candidates.length === 0) return undefined;
      const value = identify(finding);
      const entry = candidates.find((candidate) => candidate.value === value);
      if (entry === undefined) return undefined;
      used.add(entry);
      return { by: 'baseline', reason: entry.reason, until: entry.until };
    },
    unmatched: () => entries.filter((entry) => !used.has(entry)),
  };
}

export interface Refreshed {
  readonly baseline: Baseline;
  readonly added: number;
  readonly unmatched: readonly BaselineEntry[];
}

/**
 * What there is today: entries that still match stay as they are, those that match
 * nothing go, and every other finding that no comment or setting accepts is added.
 */
export function refresh(
  baseline: Baseline,
  findings: readonly JudgedFinding[],
  { reason, until, today }: { readonly reason: string; readonly until: string | undefined; readonly today: string },
): Refreshed {
  const { accepted, unmatched } = acceptance(baseline, today);
  const identify = memoized(baseline.salt);
  const added: BaselineEntry[] = [];
  for (const finding of findings) {
    if (finding.suppressed !== undefined && finding.suppressed.by !== 'baseline') continue;
    if (accepted(finding) !== undefined) continue;
    added.push({ policy: finding.policy, paths: pathsOf(finding), value: identify(finding), reason, until });
  }
  const gone = unmatched();
  const kept = baseline.entries.filter((entry) => !gone.includes(entry));
  return { baseline: { salt: baseline.salt, entries: [...kept, ...added] }, added: added.length, unmatched: gone };
}

function pathsOf(finding: Finding): readonly string[] {
  return [...new Set(placesOf(finding).map(({ location }) => location.path))].sort();
}

function memoized(salt: string): (finding: Finding) => string {
  const known = new Map<string, string>();
  const key = Buffer.from(salt, 'hex');
  return (finding) => {
    const places = placesOf(finding);
    const signs = places.map(({ binding, location }) => binding ?? `key:${location.keyPath ?? ''}`);
    const text = JSON.stringify([finding.policy, ...signs.sort()]);
    const costly = places.some(({ guessable }) => guessable === true);
    const value = known.get(text) ?? (costly ? scryptSync(text, key, 8, COST).toString('hex') : cheap(text, key));
    known.set(text, value);
    return value;
  };
}

function cheap(text: string, key: Buffer): string {
  return createHmac('sha256', key).update('envsep baseline\0').update(text).digest('hex').slice(0, 16);
}
