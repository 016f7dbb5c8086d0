import type { Document, Entry } from '../domain/document.ts';
import type { Detection, Observation, Reference, Target } from '../domain/occurrence.ts';
import { Positions } from '../domain/position.ts';
import type { RegisteredSecrets } from '../domain/registry.ts';
import type { Settings } from '../domain/settings.ts';
import { type Candidate, candidatesIn, MOST_CANDIDATES } from './candidates.ts';
import { EntryDetector, isPlainFile } from './entry-detector.ts';
import { inDecodedText } from './decoded-detector.ts';
import { withExamplesAsComments } from './documented.ts';
import { EntryIndex } from './entry-index.ts';
import type { Found } from './found.ts';
import { createIdentifier } from './identity.ts';
import { ignoreComments } from './ignore-comments.ts';
import { CredentialMaker } from './credential-maker.ts';
import { grouped } from './key-group.ts';
import { namingKey } from './generic.ts';
import { introducedIn } from './introduced.ts';
import { meaningOf } from './key-name.ts';
import { keyMaterialIn } from './key-material.ts';
import { Names } from './names.ts';
import { keyBlockAt } from './pem.ts';
import { joinedKey } from './service-account.ts';
import { Spans, withoutOverlaps } from './spans.ts';
import { inRunningText } from './text-detector.ts';
import { withRegistered } from './registered.ts';
import { literalsIn } from './traces.ts';

export { RULE_SET } from './catalogue.ts';

export type Detector = (document: Document) => Observation;

type FoundCredential = Extract<Found, { kind: 'credential' }>;

const TOO_MANY = `more than ${MOST_CANDIDATES} credentials of one file; the rest was not looked at`;

export interface DetectorOptions {
  readonly key: Uint8Array;
  readonly settings: Settings;
  /** Secrets that are known by their fingerprints alone. */
  readonly registered?: RegisteredSecrets | undefined;
}

/**
 * Classifies what documents hold. Values stay in this room: what leaves it are
 * positions, types and hashes under `key`.
 *
 * @param key at least 32 bytes.
 */
export function createDetector({ key, settings, registered }: DetectorOptions): Detector {
  const maker = new CredentialMaker(createIdentifier(key));
  const names = new Names();
  const entries = new EntryDetector(maker, settings);
  return (given) => {
    const document = withExamplesAsComments(given);
    const positions = new Positions(document.text);
    const index = new EntryIndex(document.entries);
    const notes = new Set<string>();
    const tokens = candidatesIn(document.text, () => notes.add(TOO_MANY));
    const taken = withoutOverlaps([
      ...keysIn(document, index, maker),
      ...materialIn(document, maker),
      ...tokens.map((candidate) => tokenFound(document, candidate, index, maker)),
      ...declaredTypes(document, index, maker, settings, notes),
    ]);
    const named = entries.detect(document, taken, notes);
    const spoken = [...named, ...introduced(document, { entries, index, found: named }, notes)];
    const written = [...spoken, ...inRunningText({ text: document.text, index, maker, settings, found: spoken })];
    const everywhere = [...written, ...inDecodedText(document, { maker, settings, entries, index, found: written }, notes)];
    const together = grouped(everywhere, document, maker, settings);
    const found = [...(registered === undefined ? together : withRegistered(together, document, registered, maker))].sort(
      (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.kind < b.kind ? -1 : 1),
    );
    const observation: Observation = {
      path: document.path,
      format: document.format,
      detections: found.map((one) => positioned(one, document, positions, names)),
      literals: isPlainFile(document.path) ? '' : literalsIn(document, found, maker, notes),
      facts: document.facts.map(({ span, ...fact }) => ({
        ...fact,
        location: { path: document.path, keyPath: undefined, commit: undefined, ...positions.region(span) },
      })),
      jobs: document.jobs ?? [],
      notes: [...(document.notes ?? []), ...[...notes].map((message) => ({ message, line: undefined }))],
      ignoreComments: ignoreComments(document.text, positions),
    };
    return withoutValues(observation, valuesOf(document, found));
  };
}

/** What no reader gave as an entry, or gave under another name. */
function introduced(
  document: Document,
  { entries, index, found }: { readonly entries: EntryDetector; readonly index: EntryIndex; readonly found: readonly Found[] },
  notes: Set<string>,
): Found[] {
  // What stands there under such a name is the version of a package.
  if (document.format === 'package-json') return [];
  const spans = new Spans(found);
  const more = introducedIn(document, () => notes.add(TOO_MANY)).flatMap((entry): Entry[] => {
    const given = index.at(entry.span.start);
    const isNew =
      !spans.touch(entry.span.start, entry.span.end) && (given?.span.start !== entry.span.start || !meaningOf(namingKey(given)).secret);
    return isNew ? [given === undefined ? entry : inside(given, entry)] : [];
  });
  if (more.length === 0) return [];
  return entries
    .detect({ ...document, entries: more }, [], notes)
    .filter((one) => one.kind === 'credential' && one.credential.weak === undefined);
}

/** What stands in the value of an entry stands where that does. */
function inside({ keyPath, scopes, job }: Entry, entry: Entry): Entry {
  const path = keyPath.at(-1) === entry.key ? keyPath : [...keyPath, entry.key];
  return { ...entry, keyPath: path, scopes, ...(job === undefined ? {} : { job }) };
}

/** Shorter values are words that names may hold. */
const SHORTEST_VALUE = 8;

function valuesOf({ text }: Document, found: readonly Found[]): readonly string[] {
  const values = found.flatMap((one) => {
    const counts = one.kind === 'credential' && !one.credential.publishable && one.credential.weak === undefined;
    return counts ? [text.slice(one.span.start, one.span.end)] : [];
  });
  return [...new Set(values)].filter((value) => value.length >= SHORTEST_VALUE);
}

/** A value that somebody also used as a name (a key, a job, an environment) is masked there: names are printed. */
function withoutValues(observation: Observation, values: readonly string[]): Observation {
  if (values.length === 0) return observation;
  const { path, ...rest } = observation;
  const text = JSON.stringify(rest);
  const leaking = values.filter((value) => text.includes(JSON.stringify(value).slice(1, -1)));
  if (leaking.length === 0) return observation;
  // Each text by itself: a value may look like a part of an escape or of the structure.
  const masked = JSON.parse(text, (_, item: unknown) =>
    typeof item === 'string' ? leaking.reduce((masking, value) => masking.replaceAll(value, '\u2022'.repeat(SHORTEST_VALUE)), item) : item,
  ) as Omit<Observation, 'path'>;
  return { ...masked, path };
}

function tokenFound(
  { text }: Document,
  { known, start, end, certainty }: Candidate,
  index: EntryIndex,
  maker: CredentialMaker,
): FoundCredential {
  const entry = index.at(start);
  return { span: { start, end }, entry, kind: 'credential', credential: maker.ofType(text.slice(start, end), known, certainty, []) };
}

function keysIn({ text }: Document, index: EntryIndex, maker: CredentialMaker): FoundCredential[] {
  const found: FoundCredential[] = [];
  for (let at = text.indexOf('-----BEGIN '); at >= 0; at = text.indexOf('-----BEGIN ', at + 11)) {
    const block = keyBlockAt(text, at);
    if (block === undefined) continue;
    const { type, more } = joinedKey(text, block);
    found.push({
      span: { start: block.start, end: block.end },
      entry: index.at(block.start),
      kind: 'credential',
      credential: maker.ofMatcher(type, block.body, more),
    });
  }
  return found;
}

function materialIn(document: Document, maker: CredentialMaker): FoundCredential[] {
  return keyMaterialIn(document).map(({ entry, span, type, value }) => ({
    span,
    entry,
    kind: 'credential',
    credential: maker.ofMatcher(type, value),
  }));
}

/** Types that the user's settings declare or import. */
function declaredTypes(
  { text, path }: Document,
  index: EntryIndex,
  maker: CredentialMaker,
  { credentialTypes }: Settings,
  notes: Set<string>,
): FoundCredential[] {
  return credentialTypes.flatMap((declared) => {
    const { spans, complete } = declared.find(text, path);
    if (!complete) notes.add(`the file holds more of the type ${declared.id} than is looked at`);
    return spans.map((span): FoundCredential => {
      const credential = maker.ofDeclared(text.slice(span.start, span.end), declared);
      return { span, entry: index.at(span.start), kind: 'credential', credential };
    });
  });
}

function positioned(found: Found, { path, format, text }: Document, positions: Positions, names: Names): Detection {
  const { span, entry } = found;
  const keyPath = names.path(entry?.keyPath ?? []);
  const common = {
    location: {
      path,
      ...positions.region(span),
      keyPath: keyPath.length === 0 ? undefined : names.of(keyPath.join('.')),
      commit: undefined,
    },
    key: names.of(entry?.key ?? keyBefore(text, span.start)),
    keyPath,
    scopes: names.scopes(entry?.scopes ?? []),
    form: (found.kind === 'reference' ? found.form : undefined) ?? entry?.form ?? 'literal',
    format,
    job: entry?.job,
  };
  if (found.kind === 'credential') return { ...common, kind: 'credential', credential: found.credential };
  const named = <T extends Reference | Target>(one: T): T => ({ ...one, name: names.of(one.name), identity: names.of(one.identity) });
  return found.kind === 'reference'
    ? { ...common, kind: 'reference', reference: named(found.reference) }
    : { ...common, kind: 'target', target: named(found.target) };
}

/** The name before `=` or `:` on the same line, where no reader gave one. */
function keyBefore(text: string, start: number): string {
  return /([A-Za-z_][\w.-]{1,80})["'`]?[ \t]{0,4}[:=][ \t]{0,4}["'`]?$/.exec(text.slice(Math.max(0, start - 100), start))?.[1] ?? '';
}
