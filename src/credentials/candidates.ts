import { catalogue, type KnownType } from './catalogue.ts';
import { isKnownPublic } from './known-public.ts';
import { isFiller, isWrappedFiller } from './placeholder.ts';
import { LiteralSearch } from './literal-search.ts';
import { isWordy } from './strength.ts';

/** A value of a known type at a place of a text. Offsets in UTF-16 code units. */
export interface Candidate {
  readonly known: KnownType;
  readonly start: number;
  readonly end: number;
  readonly certainty: 'certain' | 'likely';
}

/** `reach`: how far the surroundings of each host have been searched. */
type Finder = (text: string, at: number, into: Candidate[], reach: Map<readonly KnownType[], number>) => void;

/** Texts are scanned to this many candidates; what lies beyond is noted. */
export const MOST_CANDIDATES = 2000;
const HOST_LINES = 5;
const WINDOW = 1500;
const LONGEST_INTRODUCTION = 100;

let search: LiteralSearch<Finder> | undefined;

/**
 * Every token of a known type in a text, and every value that a host, header or flag near it names.
 *
 * @param onCut called once where the bound left something out.
 */
export function candidatesIn(text: string, onCut: () => void = () => {}): Candidate[] {
  search ??= new LiteralSearch(finders());
  const found: Candidate[] = [];
  const reach = new Map<readonly KnownType[], number>();
  let cut = false;
  let seen = 0;
  let secrets = 0;
  search.each(text, (finder, at) => {
    if (secrets < MOST_CANDIDATES && found.length < MOST_CANDIDATES * 50) finder(text, at, found, reach);
    else cut = true;
    // A flood of publishable and test keys must not hide a secret behind it.
    for (; seen < found.length; seen += 1) if (weighs(text, found[seen]!)) secrets += 1;
  });
  if (cut) onCut();
  return strongest(found);
}

function weighs(text: string, { known: { type }, start, end }: Candidate): boolean {
  const mode = typeof type.mode === 'function' ? type.mode(text.slice(start, end)) : type.mode;
  return type.kind === 'secret' && mode !== 'test';
}

function finders(): [string, Finder][] {
  const { anchors, byHost } = catalogue();
  const tokens = [...anchors].map(([anchor, types]): [string, Finder] => [anchor, (text, at, into) => tokensAt(text, at, types, into)]);
  const hosts = [...byHost].map(([host, types]): [string, Finder] => [host, nearHost(types)]);
  return [...tokens, ...hosts];
}

/** One candidate at most: types that share an anchor compete for the same text. */
function tokensAt(text: string, at: number, types: readonly KnownType[], into: Candidate[]): void {
  const found: Candidate[] = [];
  for (const known of types) {
    const { shape } = known.type;
    if (shape.form !== 'token') continue;
    const candidate = firstMatch(text, at, shape.lead ?? 0, known);
    if (candidate !== undefined) found.push(candidate);
  }
  if (found.length > 0) into.push(...strongest(found));
}

/** The earliest match that holds the anchor. */
function firstMatch(text: string, at: number, lead: number, known: KnownType): Candidate | undefined {
  for (let start = Math.max(0, at - lead); start <= at; start += 1) {
    const candidate = matchAt(text, start, known);
    if (candidate !== undefined && candidate.end > at) return candidate;
  }
  return undefined;
}

/** The type's match that begins here, if it stands free and holds. */
export function matchAt(text: string, start: number, known: KnownType): Candidate | undefined {
  const { pattern, before, after, type } = known;
  if (start > 0 && before.test(text[start - 1]!) && !isEscapeBefore(text, start)) return undefined;
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  if (match === null || match[0].length === 0) return undefined;
  const end = start + match[0].length;
  if (end < text.length && after.test(text[end]!)) return undefined;
  const certainty = judged(match[0], known);
  if (certainty === undefined || isInsideBase64(text, start)) return undefined;
  if (type.shape.form === 'token' && type.shape.context !== undefined && !hasContext(text, start, end, type.shape.context))
    return undefined;
  return { known, start, end, certainty };
}

/** UTF-16 code units before a token that tell whether it is a part of something encoded. */
const RUN = 48;

/** In the middle of a font, a picture or a certificate every short prefix occurs by chance. */
function isInsideBase64(text: string, start: number): boolean {
  if (start < RUN || !/[+/]/.test(text[start - 1]!)) return false;
  const run = text.slice(start - RUN, start);
  return /^[A-Za-z0-9+/]+$/.test(run) && /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run) && !isWordy(run);
}

/** `\n` written out before a token ends in a letter that does not belong to it. */
function isEscapeBefore(text: string, start: number): boolean {
  return /^\\[nrt]$/.test(text.slice(start - 2, start));
}

/** Undefined for known public values, filler, and values that fail an exact check. */
export function judged(value: string, { type }: KnownType): 'certain' | 'likely' | undefined {
  if (isKnownPublic(value)) return undefined;
  const valid = type.check?.valid(value);
  if (valid === false && type.check!.exact) return undefined;
  // What proves a value by its context alone proves nothing of an instruction, however long it is.
  if ((valid !== true || type.shape.form === 'context') && isMadeOfFiller(value, type.shape)) return undefined;
  return valid === false ? 'likely' : type.certainty;
}

/** Whether a whole value has the shape of a known token and was refused: a wrong checksum, a documented sample, filler. */
export function isRefused(value: string): boolean {
  for (const [anchor, types] of catalogue().anchors) {
    if (!value.startsWith(anchor)) continue;
    for (const known of types) {
      known.pattern.lastIndex = 0;
      if (known.pattern.exec(value)?.[0].length === value.length && judged(value, known) === undefined) return true;
    }
  }
  return false;
}

/** Filler behind the literals of the type, or base64 of filler where nothing else tells. */
function isMadeOfFiller(value: string, shape: KnownType['type']['shape']): boolean {
  return isFiller(variablePart(value, shape)) || (shape.form === 'context' && isWrappedFiller(value));
}

/** Behind the literal that every value of the type begins with. */
function variablePart(value: string, shape: KnownType['type']['shape']): string {
  if (shape.form !== 'token') return value;
  const lead = shape.lead ?? 0;
  const anchor = shape.anchors.find((literal) => value.slice(0, lead + literal.length).includes(literal)) ?? '';
  const rest = value.slice(value.indexOf(anchor) + anchor.length);
  return rest.length >= 8 ? rest : value;
}

function hasContext(
  text: string,
  start: number,
  end: number,
  {
    keys,
    hosts,
    headers,
    lines,
  }: {
    readonly keys?: readonly string[];
    readonly hosts?: readonly string[];
    readonly headers?: readonly string[];
    readonly lines?: number;
  },
): boolean {
  const [from, to] = aroundLines(text, start, end, lines ?? HOST_LINES);
  const around = text.slice(from, to).toLowerCase();
  const flat = around.replaceAll(/[^a-z0-9]+/g, '_');
  return (keys ?? []).some((key) => flat.includes(key)) || [...(hosts ?? []), ...(headers ?? [])].some((word) => around.includes(word));
}

/** So many lines before and behind, and no more than a window. */
function aroundLines(text: string, start: number, end: number, lines: number): readonly [from: number, to: number] {
  const low = Math.max(0, start - WINDOW);
  const before = text.slice(low, start);
  const after = text.slice(end, end + WINDOW);
  let from = before.length;
  for (let line = 0; line <= lines && from > 0; line += 1) from = Math.max(0, before.lastIndexOf('\n', from - 1));
  let to = -1;
  for (let line = 0; line <= lines && to < after.length; line += 1) {
    const next = after.indexOf('\n', to + 1);
    to = next < 0 ? after.length : next;
  }
  return [low + from, end + to];
}

/** What introduces a credential in a request: an Authorization header, a header or flag, a name. */
const INTRODUCED =
  /(?:authorization["']?\s{0,4}[:=]\s{0,4}["'`]?(?:bearer|token|basic)\s{1,4}|["'`]?(?:[\w-]{0,40}(?:token|api[_-]?key|access[_-]?key|secret)|x-[\w-]{1,40})["'`]?\s{0,4}[:= ]\s{0,4}["'`]?)/gi;

function nearHost(types: readonly KnownType[]): Finder {
  return (text, at, into, reach) => {
    const [earliest, to] = aroundLines(text, at, at, HOST_LINES);
    // Many hosts beside each other must not search the same surroundings again.
    const from = Math.max(earliest, (reach.get(types) ?? 0) - LONGEST_INTRODUCTION);
    reach.set(types, to);
    if (from < to) introducedIn(text, [from, to], types, into);
  };
}

function introducedIn(text: string, [from, to]: readonly [number, number], types: readonly KnownType[], into: Candidate[]): void {
  const window = text.slice(from, to);
  for (const match of window.matchAll(INTRODUCED)) {
    const start = from + match.index + match[0].length;
    const value = /^[^\s"'`,;)}\\]{8,400}/.exec(text.slice(start, start + 401))?.[0] ?? '';
    const known = types.find((one) => one.pattern.test(value));
    const certainty = known === undefined ? undefined : judged(value, known);
    if (known !== undefined && certainty !== undefined && !into.some((one) => one.start === start))
      into.push({ known, start, end: start + value.length, certainty });
  }
}

/** Of overlapping candidates the certain one stays, then the longer, then the one that its context proves. */
export function strongest(found: readonly Candidate[]): Candidate[] {
  const rank = ({ certainty, start, end, known }: Candidate): number =>
    (certainty === 'certain' ? 1e6 : 0) +
    Math.min(end - start, 1e5) +
    (known.type.kind === 'secret' ? 0.5 : 0) -
    (known.type.fallback === true ? 0.75 : 0);
  const kept: Candidate[] = [];
  for (const candidate of [...found].sort((a, b) => a.start - b.start || rank(b) - rank(a))) {
    const last = kept.at(-1);
    if (last === undefined || candidate.start >= last.end) kept.push(candidate);
    else if (rank(candidate) > rank(last)) kept[kept.length - 1] = candidate;
  }
  return kept;
}
