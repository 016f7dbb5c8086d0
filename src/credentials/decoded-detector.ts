import type { Document } from '../domain/document.ts';
import type { Settings } from '../domain/settings.ts';
import { candidatesIn } from './candidates.ts';
import type { CredentialMaker } from './credential-maker.ts';
import { type Decoded, decodedIn } from './decoded.ts';
import { EntryIndex } from './entry-index.ts';
import type { EntryDetector } from './entry-detector.ts';
import type { Found } from './found.ts';
import { introducedIn } from './introduced.ts';
import { keyBlockAt } from './pem.ts';
import { Spans } from './spans.ts';
import { inRunningText } from './text-detector.ts';

type FoundCredential = Extract<Found, { kind: 'credential' }>;

interface Surroundings {
  readonly maker: CredentialMaker;
  readonly settings: Settings;
  readonly entries: EntryDetector;
  readonly index: EntryIndex;
  /** What has been found already. */
  readonly found: readonly Found[];
}

/** An encoding inside an encoding inside an encoding is read; a fourth is not. */
const DEPTH = 3;
const CUT = 'the file holds more that is encoded than is looked at';
/** Among bytes that are no text a short token may be chance. */
const SHORTEST_AMONG_BYTES = 20;

/** Credentials that the text holds in an encoding and that no entry gave, at the place where they are written. */
export function inDecodedText(document: Document, surroundings: Surroundings, notes: Set<string>): Found[] {
  const { index, found, maker } = surroundings;
  const spans = new Spans(found);
  return within(document, surroundings, { notes, depth: 0 }).flatMap((one) => {
    if (spans.touch(one.span.start, one.span.end)) return [];
    const spelling = maker.spelling(document.text.slice(one.span.start, one.span.end));
    return [{ ...one, entry: index.at(one.span.start), credential: { ...one.credential, spelling } }];
  });
}

interface Reading {
  readonly notes: Set<string>;
  readonly depth: number;
}

function within(document: Pick<Document, 'text' | 'path'>, surroundings: Surroundings, { notes, depth }: Reading): FoundCredential[] {
  return decodedIn(document.text, () => notes.add(CUT)).flatMap((decoded) =>
    inside(decoded, document.path, surroundings, { notes, depth }).map((one) => ({
      ...one,
      span: decoded.written(one.span.start, one.span.end),
      credential: { ...one.credential, wrapping: [decoded.wrapping, ...one.credential.wrapping] },
    })),
  );
}

function inside({ text, isText }: Decoded, path: string, surroundings: Surroundings, reading: Reading): FoundCredential[] {
  const { maker } = surroundings;
  const tokens = candidatesIn(text)
    .filter(({ start, end, certainty }) => isText || (certainty === 'certain' && end - start >= SHORTEST_AMONG_BYTES))
    .map(({ known, start, end, certainty }): FoundCredential => {
      const span = { start, end };
      return { span, entry: undefined, kind: 'credential', credential: maker.ofType(text.slice(start, end), known, certainty, []) };
    });
  if (!isText) return tokens;
  const deeper = reading.depth + 1 < DEPTH ? within({ text, path }, surroundings, { ...reading, depth: reading.depth + 1 }) : [];
  const plain = [...blocksIn(text, maker), ...tokens];
  const named = [...plain, ...namedIn(text, path, surroundings, { found: plain, reading })];
  const spans = new Spans(named);
  return [...named, ...deeper.filter(({ span }) => !spans.touch(span.start, span.end))];
}

function blocksIn(text: string, maker: CredentialMaker): FoundCredential[] {
  const at = text.indexOf('-----BEGIN ');
  const block = at < 0 ? undefined : keyBlockAt(text, at);
  if (block === undefined) return [];
  return [
    {
      span: { start: block.start, end: block.end },
      entry: undefined,
      kind: 'credential',
      credential: maker.ofMatcher(block.type, block.body),
    },
  ];
}

/** What names and places of the decoded text introduce, and its connection strings. */
function namedIn(
  text: string,
  path: string,
  { entries, maker, settings }: Surroundings,
  { found, reading: { notes } }: { readonly found: readonly Found[]; readonly reading: Reading },
): FoundCredential[] {
  const spans = new Spans(found);
  const document: Document = { path, text, format: 'ini', entries: [], facts: [] };
  const introduced = introducedIn(document, () => notes.add(CUT)).filter(({ span }) => !spans.touch(span.start, span.end));
  const named = introduced.length === 0 ? [] : entries.detect({ ...document, entries: introduced }, [], notes);
  const more = inRunningText({ text, index: new EntryIndex([]), maker, settings, found: [...found, ...named] });
  return [...named, ...more].filter((one): one is FoundCredential => one.kind === 'credential' && one.credential.weak === undefined);
}
