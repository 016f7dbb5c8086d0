import { createHash } from 'node:crypto';
import type { Credential } from '../domain/credential.ts';
import type { Document, Entry } from '../domain/document.ts';
import type { Region } from '../domain/location.ts';
import type { Detection, Observation } from '../domain/occurrence.ts';
import { Positions } from '../domain/position.ts';
import { CredentialMaker } from './credential-maker.ts';
import { withExamplesAsComments } from './documented.ts';
import { EntryIndex } from './entry-index.ts';
import type { Found } from './found.ts';
import { createIdentifier } from './identity.ts';
import { eachIn } from './literals-of.ts';
import { Spans } from './spans.ts';

/** Literals of one file that are kept for comparison. */
export const MOST_LITERALS = 5000;
const TOO_MANY = `more than ${MOST_LITERALS} literals that could be secrets; the rest was not compared with secrets of other files`;
/** Hexadecimal digits of an identity that are kept of a literal: enough to know which files to look at again. */
const SHORT = 12;
/** Below these a credential is not looked for under other names: the text may be equal by chance. */
const KNOWN_BITS = 60;
const KNOWN_LENGTH = 12;

/** What is known as a credential anywhere in the tree, by identity and by the password alone. */
export type Known = ReadonlyMap<string, Credential>;

/**
 * Short keyed names of the strong literals that nothing in their own file classifies: an unnamed argument, a column of
 * a table, a key that says nothing. Where one equals a credential of another place, its file is worth a second look.
 */
export function literalsIn(document: Document, found: readonly Found[], maker: CredentialMaker, notes: Set<string>): string {
  const taken = new Spans(found);
  const names = new Set<string>();
  const seen = new Set<string>();
  eachIn(document, ({ text }, span) => {
    if (seen.has(text) || taken.touch(span.start, span.end)) return true;
    seen.add(text);
    if (seen.size > MOST_LITERALS) notes.add(TOO_MANY);
    if (seen.size > MOST_LITERALS) return false;
    names.add(maker.identity(text).identity.slice(0, SHORT));
    return true;
  });
  return [...names].join('');
}

/** Credentials worth a second look. */
export function knownIn(observations: readonly Observation[]): Known {
  const known = new Map<string, Credential>();
  for (const { detections } of observations) {
    for (const detection of detections) {
      if (detection.kind !== 'credential' || !isWorthLooking(detection.credential)) continue;
      const { credential } = detection;
      const { identity, password } = credential;
      if (!known.has(identity)) known.set(identity, credential);
      if (password !== undefined && !known.has(password)) known.set(password, bare(credential, password));
    }
  }
  return known;
}

function isWorthLooking({ publishable, weak, local, bits, length }: Credential): boolean {
  return !publishable && weak === undefined && !local && bits >= KNOWN_BITS && length >= KNOWN_LENGTH;
}

/** The password of a connection where it stands alone. */
function bare(credential: Credential, password: string): Credential {
  return {
    ...credential,
    identity: password,
    password: undefined,
    connection: undefined,
    user: undefined,
    spelling: password,
    wrapping: [],
  };
}

/** Tells which files hold a literal that equals something known. */
export function createTraceTest(known: Known): (observation: Observation) => boolean {
  const names = new Set([...known.keys()].map((identity) => identity.slice(0, SHORT)));
  return ({ literals }) => {
    for (let at = 0; at < literals.length; at += SHORT) if (names.has(literals.slice(at, at + SHORT))) return true;
    return false;
  };
}

/** Short keyed names of what a file makes known to others; the digest differs where what is known of one does. */
export interface Teaching {
  /** Names of `SHORT` digits, one after the other. */
  readonly names: string;
  readonly digest: string;
}

/** What a file alone would make known; undefined where it knows no credential. */
export function teachingOf(observation: Observation): Teaching | undefined {
  const known = knownIn([observation]);
  if (known.size === 0) return undefined;
  const digest = createHash('sha256')
    .update(JSON.stringify([...known]))
    .digest('hex')
    .slice(0, 32);
  return { names: [...known.keys()].map((identity) => identity.slice(0, SHORT)).join(''), digest };
}

/** Whether two lists of short names have one in common. */
export function meet(names: string, others: string): boolean {
  const [few, many] = names.length < others.length ? [names, others] : [others, names];
  if (few === '') return false;
  const wanted = new Set<string>();
  for (let at = 0; at < few.length; at += SHORT) wanted.add(few.slice(at, at + SHORT));
  for (let at = 0; at < many.length; at += SHORT) if (wanted.has(many.slice(at, at + SHORT))) return true;
  return false;
}

export type Tracer = (document: Document, observation: Observation, known: Known) => Observation;

/**
 * The second look at a file: every literal that equals a known credential is an occurrence of it.
 *
 * @param key the detector's own.
 */
export function createTracer(key: Uint8Array): Tracer {
  const maker = new CredentialMaker(createIdentifier(key));
  return (given, observation, known) => {
    const document = withExamplesAsComments(given);
    const positions = new Positions(document.text);
    const index = new EntryIndex(document.entries);
    const taken = observation.detections.flatMap(({ kind, location }) => (kind === 'credential' ? [location as Region] : []));
    const traced: Detection[] = [];
    eachIn(document, ({ text, wrapping }, span, own) => {
      const name = maker.identity(text);
      const credential = known.get(name.identity);
      if (credential === undefined) return true;
      const region = positions.region(span);
      if (taken.some((other) => overlap(other, region))) return true;
      taken.push(region);
      const entry = own ?? index.at(span.start);
      traced.push(
        occurrenceOf({ document, entry, region, credential, identity: name.identity, wrapping: [...wrapping, ...name.wrapping] }),
      );
      return true;
    });
    return traced.length === 0 ? observation : { ...observation, detections: [...observation.detections, ...traced] };
  };
}

function overlap(a: Region, b: Region): boolean {
  const before = (one: Region, other: Region): boolean =>
    one.endLine < other.startLine || (one.endLine === other.startLine && one.endColumn <= other.startColumn);
  return !before(a, b) && !before(b, a);
}

interface Trace {
  readonly document: Document;
  readonly entry: Entry | undefined;
  readonly region: Region;
  readonly credential: Credential;
  readonly identity: string;
  readonly wrapping: readonly string[];
}

function occurrenceOf({ document: { path, format }, entry, region, credential, identity, wrapping }: Trace): Detection {
  const keyPath = entry?.keyPath ?? [];
  const verbatim = wrapping.length === 0 && credential.wrapping.length === 0;
  const spelling = verbatim ? credential.spelling : `${identity} ${wrapping.join(' ')}`;
  return {
    kind: 'credential',
    location: { path, ...region, keyPath: keyPath.length === 0 ? undefined : keyPath.join('.'), commit: undefined },
    key: entry?.key ?? '',
    keyPath,
    scopes: entry?.scopes ?? [],
    form: entry?.form ?? 'literal',
    format,
    job: entry?.job,
    credential: { ...credential, identity, spelling, wrapping },
  };
}
