import { createHmac, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { REGISTRY_FILE, type RegisteredSecret, type RegisteredSecrets } from '../domain/registry.ts';
import { UsageError } from '../errors.ts';

/** The registry of production secrets: keyed fingerprints, which nobody can turn back without the key. */
export interface Registry {
  /** 64 hexadecimal digits, drawn once. */
  readonly salt: string;
  /** Tells a wrong key: HMAC of a constant under the key, 32 hexadecimal digits. */
  readonly check: string;
  readonly entries: readonly RegistryEntry[];
}

export interface RegistryEntry extends RegisteredSecret {
  /** 32 hexadecimal digits. */
  readonly fingerprint: string;
  /** ISO date. */
  readonly added: string;
}

/** The variable that holds the key. */
export const REGISTRY_KEY = 'ENVSEP_REGISTRY_KEY';
/** Shortest key, in UTF-16 code units: 32 random characters have more than 128 bits. */
const SHORTEST_KEY = 32;
const MOST_TEXT = 10_000_000;
const MOST_ENTRIES = 50_000;
/** 16 MiB and some 40 ms, once a run (RFC 7914). */
const COST = { N: 16_384, r: 8, p: 1 } as const;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** An empty registry under a key. */
export function newRegistry(secret: string): Registry {
  const salt = randomBytes(32).toString('hex');
  return { salt, check: checkOf(keyOf(secret, salt)), entries: [] };
}

/** @throws UsageError when the key is too short or not the one that the registry was written under. */
export function openRegistry({ salt, check, entries }: Registry, secret: string): RegisteredSecrets {
  const key = keyOf(secret, salt);
  if (!timingSafeEqual(Buffer.from(checkOf(key)), Buffer.from(check))) {
    throw new UsageError(
      `The key in ${REGISTRY_KEY} is not the one that ${REGISTRY_FILE} was written under.`,
      `Give the check the key that \`envsep protect\` was run with.`,
    );
  }
  return { key, secrets: new Map(entries.map(({ fingerprint, name, environment }) => [fingerprint, { name, environment }])) };
}

function keyOf(secret: string, salt: string): Buffer {
  if (secret.length < SHORTEST_KEY) {
    throw new UsageError(
      `The key in ${REGISTRY_KEY} is shorter than ${SHORTEST_KEY} characters.`,
      'Draw one with `openssl rand -base64 32` and keep it where CI keeps its secrets.',
    );
  }
  return scryptSync(secret, Buffer.from(salt, 'hex'), 32, COST);
}

function checkOf(key: Uint8Array): string {
  return createHmac('sha256', key).update('envsep registry').digest('hex').slice(0, 32);
}

/** @throws UsageError when it is not a registry of ours. */
export function parseRegistry(text: string): Registry {
  const invalid = (what: string): UsageError =>
    new UsageError(`The registry ${REGISTRY_FILE} is invalid: ${what}.`, 'Restore it from history, or write it anew with `envsep protect`.');
  if (text.length > MOST_TEXT) throw invalid('it is too large');
  const data = jsonOf(text);
  if (!isRecord(data) || data['version'] !== 1) throw invalid('it is no JSON object of version 1');
  const { salt, check, entries } = data;
  if (typeof salt !== 'string' || !/^[0-9a-f]{64}$/.test(salt)) throw invalid('its salt is not 64 hexadecimal digits');
  if (typeof check !== 'string' || !/^[0-9a-f]{32}$/.test(check)) throw invalid('its check is not 32 hexadecimal digits');
  if (!Array.isArray(entries)) throw invalid('it has no list of entries');
  if (entries.length > MOST_ENTRIES) throw invalid(`it has more than ${MOST_ENTRIES} entries`);
  const read = entries.map((entry, index) => {
    const known = entryOf(entry);
    if (known === undefined) throw invalid(`entry ${index + 1} needs fingerprint, name, environment and added`);
    return known;
  });
  return { salt, check, entries: read };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function entryOf(data: unknown): RegistryEntry | undefined {
  if (!isRecord(data)) return undefined;
  const { fingerprint, name, environment, added } = data;
  if (typeof fingerprint !== 'string' || !/^[0-9a-f]{32}$/.test(fingerprint)) return undefined;
  if (typeof name !== 'string' || typeof environment !== 'string' || environment === '') return undefined;
  return typeof added === 'string' && DATE.test(added) ? { fingerprint, name, environment, added } : undefined;
}

/** Sorted by name, one entry a line: two branches that register secrets merge. */
export function printRegistry({ salt, check, entries }: Registry): string {
  const sorted = [...entries].sort((a, b) => order(a.name, b.name) || order(a.fingerprint, b.fingerprint));
  const lines = sorted.map(({ name, environment, added, fingerprint }) => `    ${JSON.stringify({ name, environment, added, fingerprint })}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": 1,\n  "salt": "${salt}",\n  "check": "${check}",\n  "entries": ${list}\n}\n`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

export interface Registered {
  readonly registry: Registry;
  readonly added: number;
}

/** The registry with new fingerprints; what it knows already stays as it is. */
export function withEntries(
  registry: Registry,
  found: readonly { readonly name: string; readonly fingerprint: string }[],
  { environment, added }: Pick<RegistryEntry, 'environment' | 'added'>,
): Registered {
  const known = new Set(registry.entries.map(({ fingerprint }) => fingerprint));
  const fresh = found.filter(({ fingerprint }) => !known.has(fingerprint)).map((one) => ({ ...one, environment, added }));
  return { registry: { ...registry, entries: [...registry.entries, ...fresh] }, added: fresh.length };
}

/** Without the entries of a name. */
export function withoutName(registry: Registry, name: string): Registry {
  return { ...registry, entries: registry.entries.filter((entry) => entry.name !== name) };
}
