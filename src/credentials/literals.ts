import { detached } from '../domain/detached.ts';
import { base64, hexadecimal, percent } from './identity.ts';
import { isFiller } from './placeholder.ts';
import { isDigest } from './reference.ts';
import { bitsOf, isWordy } from './strength.ts';

/** A literal that could be a secret, with what it is inside. Offsets in UTF-16 code units of the text it was found in. */
export interface Literal {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Outermost first: `base64`, `percent`, `hex`. */
  readonly wrapping: readonly string[];
}

const SHORTEST = 10;
const LONGEST = 4096;
/** A literal in which another one is looked for: shorter ones encode nothing that counts. */
const SHORTEST_WRAPPED = 16;
const DEPTH = 2;
/** Below this a literal is a name or a number. */
const LITERAL_BITS = 50;
/** Places in a run of characters where a value may begin or end: `-u user:VALUE`, `key=VALUE`, `?k=VALUE&l=…`. */
const MOST_CUTS = 16;
/** Letters and digits in a row that a random text has, and a path, a version or an identifier has not. */
const SHORTEST_PART = 8;
/** A random text changes between lower case, upper case and digits this often, and once in so many characters. */
const FEWEST_CHANGES = 3;
const SLOWEST = 6;

const [END, LOWER, UPPER, DIGIT, CUT, OTHER] = [0, 1, 2, 3, 4, 5] as const;
/** What ends a literal in every format: white space, quotes, brackets, commas, semicolons. */
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (code <= 32 || code === 127 || '"\'`<>(){}[],;|'.includes(character)) return END;
  if (/[a-z]/.test(character)) return LOWER;
  if (/[A-Z]/.test(character)) return UPPER;
  if (/\d/.test(character)) return DIGIT;
  return '=:@&?/\\.'.includes(character) ? CUT : OTHER;
});

/**
 * Every literal of a text that is too strong to be a name, in its plain form and decoded, without regard to what
 * stands around it. Linear: each run of characters is cut in a bounded number of ways.
 *
 * @param each gets the literals in the order of the text; false ends the search.
 */
export function eachLiteral(text: string, each: (literal: Literal) => boolean, wrapping: readonly string[] = []): boolean {
  let start = 0;
  let part = 0;
  let last: number = END;
  let changes = 0;
  let digits = 0;
  let random = false;
  for (let at = 0; at <= text.length; at += 1) {
    const kind = kindAt(text, at);
    if (kind >= LOWER && kind <= DIGIT) {
      if (kind !== last && last !== END) changes += 1;
      if (kind === DIGIT) digits += 1;
      last = kind;
      continue;
    }
    random ||= digits > 0 && isRandom(changes, at - part);
    if (kind === OTHER) continue;
    part = at + 1;
    changes = 0;
    digits = 0;
    last = END;
    if (kind === CUT) continue;
    const found = random && at - start >= SHORTEST && at - start <= LONGEST;
    if (found && !inRun(text, { start, end: at }, wrapping, each)) return false;
    start = part;
    random = false;
  }
  return true;
}

/** The end of a text is an end as white space is. */
function kindAt(text: string, at: number): number {
  if (at >= text.length) return END;
  const code = text.charCodeAt(at);
  return code < 128 ? CLASSES[code]! : OTHER;
}

/** Names are written in many ways, but few of them change like this and hold a digit. */
function isRandom(changes: number, length: number): boolean {
  return changes >= FEWEST_CHANGES && length >= SHORTEST_PART && changes * SLOWEST >= length;
}

function inRun(
  text: string,
  run: { readonly start: number; readonly end: number },
  wrapping: readonly string[],
  each: (literal: Literal) => boolean,
): boolean {
  for (const [start, end] of cutsOf(text, run.start, run.end)) {
    const literal = text.slice(start, end);
    if (!isStrong(literal)) continue;
    if (!each({ text: literal, start, end, wrapping })) return false;
    for (const [inner, kind] of wrapping.length < DEPTH ? decoded(literal) : []) {
      const within = (found: Literal): boolean => each({ ...found, start, end });
      if (!eachLiteral(inner, within, [...wrapping, kind])) return false;
    }
  }
  return true;
}

/** The run, its parts behind a separator up to the end, and each part alone. */
function cutsOf(text: string, start: number, end: number): readonly (readonly [number, number])[] {
  const cuts: number[] = [];
  for (let at = start; at < end && cuts.length < MOST_CUTS; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 128 && CLASSES[code] === CUT && code !== 46) cuts.push(at);
  }
  const starts = [start, ...cuts.map((at) => at + 1)];
  // `-pVALUE`, `-uVALUE`: a flag of one letter.
  if (text[start] === '-' && text[start + 1] !== '-') starts.push(start + 2);
  const sentence = behindPunctuation(text, start, end);
  const ends = sentence === end ? [end] : [end, sentence];
  const whole = starts.flatMap((from) => ends.map((to) => [from, to] as const));
  const parts = cuts.map((at, index) => [starts[index]!, at] as const);
  return [...whole, ...parts].filter(([from, to]) => to - from >= SHORTEST);
}

/** A sentence ends with a mark that a value behind it does not have. */
function behindPunctuation(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && '.!?:='.includes(text[last - 1]!)) last -= 1;
  return last;
}

/** Literals recur in the files of a repository: versions, image names, keys of translations. */
const STRONG = new Map<string, boolean>();
const MOST_STRONG = 10_000;
const LONGEST_STRONG = 200;

function isStrong(text: string): boolean {
  if (!hasChanges(text)) return false;
  const known = STRONG.get(text);
  if (known !== undefined) return known;
  const strong = bitsOf(text) >= LITERAL_BITS && !isWordy(text) && !isDigest(text) && !isFiller(text);
  if (text.length > LONGEST_STRONG) return strong;
  if (STRONG.size >= MOST_STRONG) STRONG.clear();
  STRONG.set(detached(text), strong);
  return strong;
}

/** Cheap, before what is not. */
function hasChanges(text: string): boolean {
  let last: number = END;
  let changes = 0;
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const kind = kindAt(text, at);
    if (kind === DIGIT) digits += 1;
    if (kind !== last && kind >= LOWER && kind <= DIGIT) changes += 1;
    last = kind;
  }
  return digits > 0 && changes > FEWEST_CHANGES && changes * SLOWEST >= text.length;
}

function decoded(text: string): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  if (text.length >= SHORTEST_WRAPPED) {
    const hex = hexadecimal(text);
    const inner = hex ?? base64(text);
    if (inner !== undefined) found.push([inner, hex === undefined ? 'base64' : 'hex']);
  }
  if (/%[0-9A-Fa-f]{2}/.test(text)) {
    const inner = percent(text);
    if (inner !== undefined && inner !== text) found.push([inner, 'percent']);
  }
  return found;
}
