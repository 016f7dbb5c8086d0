import type { Entry } from '../domain/document.ts';
import { judged } from './candidates.ts';
import { catalogue, type KnownType } from './catalogue.ts';
import { meaningOf, speaksAbout, wordsIn, wordsOf } from './key-name.ts';
import { bitsOf, isWordy } from './strength.ts';

/** A value whose surroundings name its issuer. */
export interface Issued {
  readonly known: KnownType;
  readonly certainty: 'certain' | 'likely';
}

/** Words of a key, and of what stands around it, that are compared. */
const MOST_WORDS = 8;
/** An issuer's name is made of at most so many words: `git hub`, `dropbox sign api`. */
const LONGEST_NAME = 3;
/** Below this a value under an issuer's name is a word or a number. */
const ISSUED_BITS = 44;
/** So many changes between letters and digits, and a value is no word with a number. */
const MIXED = 6;
/** UTF-16 code units before a value in which text may name the issuer, and lines. */
const NEAR = 400;
/** UTF-16 code units of a line before a value that are read. */
const MOST_LINE = 160;
/** A value under a key that is only called `key` must have so many bits. */
const BESIDE_BITS = 72;
const LONGEST_BESIDE = 512;
const NEAR_LINES = 3;
const STAGE =
  /^(?:prod|production|prd|live|stage|staging|stg|dev|development|test|testing|sandbox|uat|qa|default|main|old|new|my|the|next|vite|react|app|\d{1,3})$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Words of a key that name a credential. */
const CREDENTIAL =
  /^(?:(?:api|access|auth|secret|private|app|client|admin|account|license|user|bot|rest|write|webhook|sdk|personal)?(?:keys?|tokens?|secrets?)|pass(?:word|wd|phrase|code)?|pwd|pw|auth|authorization|credentials?|creds?|pat|bearer|api)$/;
/** Words that make a key the name of a record, a place or a piece of code, whatever issuer it names. */
const OTHERWISE = new Set(
  'public publishable id ids cache primary partition sort foreign object idempotency row range lookup dedupe dedup group etag address contract symbol mint commit sha revision site'.split(
    ' ',
  ),
);
/** What stands behind an issuer's name in a key that is written without marks: `datadogapikey`. */
const CREDENTIAL_TAIL =
  /^([a-z0-9]{2,24}?)(?:api|access|auth|client|app|secret|private|admin|account|personal|live|test|prod)*(?:key|token|secret|password|pwd|auth|pat)$/;

/**
 * The type of a value by the names around it: a key that a type lists, then an issuer's name in the key and what
 * stands around it. The value must have the type's shape.
 */
export function issuedBy(entry: Entry, value: string): Issued | undefined {
  const own = wordsOf(entry.key).slice(0, MOST_WORDS);
  return byListedKey(own, value) ?? byNames(entry, own, value);
}

/** Letters and digits change places too often for words with numbers. */
function isMixed(value: string): boolean {
  return (value.match(/[0-9](?=[A-Za-z])|[A-Za-z](?=[0-9])/g)?.length ?? 0) >= MIXED;
}

function byNames(entry: Entry, own: readonly string[], value: string): Issued | undefined {
  if (value.length < 12 || /\s/.test(value)) return undefined;
  const { listed, issuers } = named(entry, own);
  // Most values of a repository end here.
  if (listed.length === 0 && issuers.length === 0) return undefined;
  if (bitsOf(value) < ISSUED_BITS || (isWordy(value) && !isMixed(value))) return undefined;
  return firstFitting(listed, value) ?? (isRecord(entry.key, own, value) ? undefined : likely(firstFitting(issuers, value)));
}

type Types = readonly KnownType[];

/** The types that the names of an entry stand for, those that count first in front. */
interface Named {
  readonly listed: readonly Types[];
  readonly issuers: readonly Types[];
}

/** Names recur all over a repository. */
const NAMED = new Map<string, Named>();
const LISTED = new Map<string, readonly Types[]>();
const MOST_KNOWN = 20_000;

function named(entry: Entry, own: readonly string[]): Named {
  const name = `${entry.key}\0${entry.keyPath.slice(0, -1).join('\0')}`;
  const known = NAMED.get(name);
  if (known !== undefined) return known;
  const around = parentsOf(entry);
  const words = [...around, ...own];
  const bare = words.filter((word) => !STAGE.test(word));
  const first = bare.length - own.filter((word) => !STAGE.test(word)).length;
  const found = {
    listed: [...listedUnder(words, around.length), ...(bare.length < words.length ? listedUnder(bare, first) : [])],
    issuers: issuersOf(entry, own, around),
  };
  if (NAMED.size >= MOST_KNOWN) NAMED.clear();
  NAMED.set(name, found);
  return found;
}

function firstFitting(lists: readonly Types[], value: string): Issued | undefined {
  for (const types of lists) {
    const found = fitting(types, value);
    if (found !== undefined) return found;
  }
  return undefined;
}

function parentsOf({ keyPath }: Entry): readonly string[] {
  return keyPath.slice(0, -1).flatMap(wordsOf).slice(-MOST_WORDS);
}

function byListedKey(words: readonly string[], value: string): Issued | undefined {
  const name = words.join('_');
  let lists = LISTED.get(name);
  if (lists === undefined) {
    if (LISTED.size >= MOST_KNOWN) LISTED.clear();
    lists = listedUnder(words, 0);
    LISTED.set(name, lists);
  }
  return firstFitting(lists, value);
}

/** @param first index of the first word that a name must reach. */
function listedUnder(words: readonly string[], first: number): readonly Types[] {
  const { byKey, byHeader } = catalogue();
  const lists: Types[] = [];
  for (let length = words.length; length > 0; length -= 1) {
    for (let from = Math.max(0, first - length + 1); from + length <= words.length; from += 1) {
      const joined = words.slice(from, from + length).join('_');
      if (from + length < words.length && speaksAbout(words.slice(from + length))) continue;
      const types = [...(byKey.get(joined) ?? []), ...(byHeader.get(joined.replaceAll('_', '-')) ?? [])];
      if (types.length > 0) lists.push(types);
    }
  }
  return lists;
}

/** The first type whose shape the value has, in its own spelling; else in another case, which is less sure. */
function fitting(types: readonly KnownType[], value: string): Issued | undefined {
  for (const known of types) {
    const certainty = known.pattern.test(value) ? judged(value, known) : undefined;
    if (certainty !== undefined) return { known, certainty };
  }
  for (const known of types) {
    if (known.anyCase?.test(value) === true && judged(value, known) !== undefined) return { known, certainty: 'likely' };
  }
  return undefined;
}

function issuersOf(entry: Entry, own: readonly string[], around: readonly string[]): readonly Types[] {
  if (!namesCredential(entry.key, own) || meaningOf(entry.key).exposed) return [];
  const bareKey = own.length === 1 ? CREDENTIAL_TAIL.exec(own[0]!)?.[1] : undefined;
  const types = bareKey === undefined ? [] : (catalogue().byIssuer.get(bareKey) ?? []);
  return [...(types.length > 0 ? [types] : []), ...issuersIn(own), ...issuersIn(around)];
}

/** Names a credential, or nothing but an issuer, and does not only speak about one. */
function namesCredential(key: string, words: readonly string[]): boolean {
  if (speaksAbout(words) || words.some((word) => OTHERWISE.has(word))) return false;
  return namesSecret(key, words) || catalogue().byIssuer.has(words.filter((word) => !STAGE.test(word)).join(''));
}

function namesSecret(key: string, words: readonly string[]): boolean {
  return words.some((word) => CREDENTIAL.test(word) || CREDENTIAL_TAIL.test(word)) || meaningOf(key).secret;
}

/** An issuer's name alone tells nothing of a UUID: it may be the id of a record about the issuer. */
function isRecord(key: string, words: readonly string[], value: string): boolean {
  return UUID.test(value) && !namesSecret(key, words);
}

/** The types of the issuers that are named among the words, the longest name first. */
function issuersIn(words: readonly string[]): readonly Types[] {
  const { byIssuer } = catalogue();
  const lists: Types[] = [];
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const types = byIssuer.get(words.slice(from, from + length).join(''));
      if (types !== undefined) lists.push(types);
    }
  }
  return lists;
}

function likely(issued: Issued | undefined): Issued | undefined {
  return issued === undefined ? undefined : { known: issued.known, certainty: 'likely' };
}

/**
 * The type of a value that a key has already proven to be a secret, by an issuer's name in the lines before it or in
 * the file's path. Names that are everyday words count on its own line only, and not in prose.
 */
export function issuedNear(
  { span, key, form }: Entry,
  value: string,
  { path, text }: { readonly path: string; readonly text: string },
): Issued | undefined {
  if (meaningOf(key).password || value.length < 12 || /\s/.test(value)) return undefined;
  const [own = '', ...before] = linesBefore(text, span.start);
  const found = namedIn(own, value, form === 'comment');
  if (found !== undefined) return found;
  for (const line of [...before.slice(0, NEAR_LINES), path]) {
    const near = namedIn(line, value, true);
    if (near !== undefined) return near;
  }
  return undefined;
}

/**
 * The same for a value whose key is only called `key`: the issuer must stand on its line or on the one before, and the
 * value must be one that a generator made.
 */
export function issuedBeside({ span, key, form }: Entry, value: string, text: string): Issued | undefined {
  if (form === 'comment' || value.length < 16 || value.length > LONGEST_BESIDE || !namesCredential(key, wordsOf(key))) return undefined;
  if (isRecord(key, wordsOf(key), value)) return undefined;
  if (/\s/.test(value) || meaningOf(key).exposed || bitsOf(value) < BESIDE_BITS || !isMixed(value)) return undefined;
  const [own = '', before = ''] = linesBefore(text, span.start);
  return namedIn(own, value, false) ?? namedIn(before, value, true);
}

/** What stands before an offset, line by line, the nearest first. */
function linesBefore(text: string, at: number): readonly string[] {
  return text
    .slice(Math.max(0, at - NEAR), at)
    .split('\n')
    .reverse();
}

/** @param exact whether everyday words do not count. */
function namedIn(line: string, value: string, exact: boolean): Issued | undefined {
  const { byIssuer, everyday } = catalogue();
  const words = wordsIn(line.slice(-MOST_LINE)).slice(-24);
  for (let end = words.length; end > 0; end -= 1) {
    for (let length = Math.min(LONGEST_NAME, end); length > 0; length -= 1) {
      const name = words.slice(end - length, end).join('');
      if (exact && everyday.has(name)) continue;
      const types = byIssuer.get(name);
      const found = types === undefined ? undefined : fitting(types, value);
      if (found !== undefined) return likely(found);
    }
  }
  return undefined;
}
