import { languageScore } from './language.ts';

/**
 * How strong a value is, in bits: what its alphabet allows, less what repetition and words take away.
 * An estimate for telling passwords from words, not a promise.
 */
export function bitsOf(value: string): number {
  if (value.length === 0) return 0;
  let kinds = 0;
  let distinct = 0;
  stamp = (stamp + 1) % STAMPS;
  if (stamp === 0) LAST_SEEN.fill(STAMPS);
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    if (code >= 128) return bitsIn(value, kindsOf(value), new Set(value).size);
    kinds |= KINDS[code]!;
    if (LAST_SEEN[code] !== stamp) distinct += 1;
    LAST_SEEN[code] = stamp;
  }
  return bitsIn(value, kinds, distinct);
}

function bitsIn(value: string, kinds: number, distinct: number): number {
  const spread = Math.min(1, 0.35 + distinct / value.length);
  return Math.round(value.length * Math.log2(alphabetSize(kinds)) * spread * (1 - 0.6 * walkShare(value)));
}

const [LOWER_HEX, LOWER, UPPER_HEX, UPPER, DIGIT, DASH, MARK] = [1, 2, 4, 8, 16, 32, 64] as const;
/** What an ASCII character is. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z]/.test(character)) return character <= 'f' ? LOWER_HEX : LOWER;
  if (/[A-Z]/.test(character)) return character <= 'F' ? UPPER_HEX : UPPER;
  return /\d/.test(character) ? DIGIT : character === '-' ? DASH : MARK;
});
/** By character, the last value that held it: cheaper than a set for each value. */
const LAST_SEEN = new Uint32Array(128);
const STAMPS = 0xffff_ffff;
let stamp = 0;

function kindsOf(value: string): number {
  let kinds = 0;
  for (let index = 0; index < value.length; index += 1) kinds |= KINDS[value.charCodeAt(index)] ?? MARK;
  return kinds;
}

function alphabetSize(kinds: number): number {
  let size = 0;
  if ((kinds & (LOWER_HEX | LOWER)) !== 0) size += (kinds & ~(LOWER_HEX | DIGIT | DASH)) === 0 ? 6 : 26;
  if ((kinds & (UPPER_HEX | UPPER)) !== 0) size += (kinds & ~(UPPER_HEX | DIGIT | DASH)) === 0 ? 6 : 26;
  if ((kinds & DIGIT) !== 0) size += 10;
  if ((kinds & (DASH | MARK)) !== 0) size += 12;
  return Math.max(size, 2);
}

/** Share of characters that follow their neighbour by +1, -1 or 0: `1234`, `abcd`, `aaaa`. */
export function walkShare(value: string): number {
  let steps = 0;
  for (let index = 1; index < value.length; index += 1)
    if (Math.abs(value.charCodeAt(index) - value.charCodeAt(index - 1)) <= 1) steps += 1;
  return value.length < 2 ? 0 : steps / (value.length - 1);
}

/** The smallest period, up to 8, with which a value repeats at least three times. */
export function repeats(value: string): boolean {
  for (let period = 1; period <= 8 && period * 3 <= value.length; period += 1) {
    let same = period;
    while (same < value.length && value[same] === value[same - period]) same += 1;
    if (same === value.length) return true;
  }
  return false;
}

/** UUIDs and long hexadecimal numbers hold runs of letters and digits by chance. */
const DRAWN = /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?=[0-9a-f]{0,20}[0-9])[0-9a-f]{24,128})$/i;

/**
 * Made of words: so large a share of its letters stands in runs that are spelt like a language, and numbers beside
 * them are short.
 */
export function isWordy(value: string, share = 0.85): boolean {
  if (DRAWN.test(value)) return false;
  const { words, short, numbers, all } = makeupOf(value);
  if (all <= 4) return true;
  const breaks = breaksIn(value);
  if (breaks >= 2 && breaks >= all * 0.15) return false;
  // Names have separators, or few short parts.
  const joins = /[-_. /:]/.test(value) ? 3 + words * 0.6 : 2 + words * 0.25;
  return words + Math.min(short, joins) + Math.min(numbers, 4 + words * 0.5) >= all * share;
}

/**
 * Places where no name changes its kind: between a letter and a digit, except before a number at the end of a part,
 * and capitals that stand alone.
 */
function breaksIn(value: string): number {
  const text = value.slice(0, LONGEST_MAKEUP).replaceAll(/(?<![A-Za-z])v\d{1,3}|V\d{1,3}(?=[A-Z_.-]|$)/g, '');
  const numbered = text.match(/[A-Za-z](?=\d{1,200}[A-Za-z])|\d(?=[A-Za-z])/g)?.length ?? 0;
  return numbered + (text.match(/(?<=[a-z\d]|[^A-Za-z\d])[A-Z](?![A-Za-z])/g)?.length ?? 0);
}

/** Letters and digits of a value by what they stand in, in UTF-16 code units. */
interface Makeup {
  /** In runs of four letters and more that are spelt like words. */
  readonly words: number;
  /** In shorter runs. */
  readonly short: number;
  /** In numbers of up to four digits. */
  readonly numbers: number;
  readonly all: number;
}

const LONGEST_MAKEUP = 400;
const PIECE = /[A-Z]{2,200}(?![a-z])|[A-Z]?[a-z]{1,200}|[A-Z]|\d{1,200}|[^\x00-\x7f]{1,200}/g;

function makeupOf(value: string): Makeup {
  let [words, short, numbers, all] = [0, 0, 0, 0];
  const mixed = /\d|[a-z][A-Z]/.test(value);
  for (const [piece] of value.slice(0, LONGEST_MAKEUP).matchAll(PIECE)) {
    all += piece.length;
    if (/^\d/.test(piece)) numbers += piece.length <= 4 ? piece.length : 0;
    else if (piece.length < 4) short += piece.length;
    else if (isSpelt(piece, mixed)) words += piece.length;
  }
  return { words, short, numbers, all };
}

/** Spelt like a word. Beside digits and capitals a chance run of letters is likelier than a rare word. */
function isSpelt(letters: string, mixed: boolean): boolean {
  if (!/^[A-Za-z]+$/.test(letters)) return true;
  const least = mixed ? (letters.length < 8 ? -1.5 : 0) : letters.length < 8 ? -4 : -5;
  return languageScore(letters) >= least;
}

/**
 * A word or two with digits or a mark behind or inside: what people choose when they are asked for a password
 * (`Harbor2008#`). Names have no such marks, and fewer digits.
 */
export function isChosenPassword(value: string): boolean {
  if (value.length < 6 || value.length > 64 || !/[A-Za-z]/.test(value) || ALGORITHM.test(value)) return false;
  const digits = value.replaceAll(/\D/g, '').length;
  if (/[!@#$%^&*?+=]/.test(value)) return digits > 0 || (/[a-z]/.test(value) && /[A-Z]/.test(value));
  return /[-_./:]/.test(value) ? digits >= 3 && digits <= 6 && /\d$/.test(value) : digits >= 2;
}

/** A password that holds: chosen with digits or marks, or no word at all. */
export function isStrongPassword(value: string, bits = 28): boolean {
  return isChosenPassword(value) || (value.length >= 6 && !isWordy(value) && bitsOf(value) >= bits);
}

const ALGORITHM =
  /^(?:(?:h|hmac|p|r|e|rsa|ec|aes|sha|md|scram|pbkdf|base|utf|oauth|argon|bcrypt|ed|x|sm|des|rc|tls|ssl|http|h2|s3|k8s|ipv)[-_]?){1,3}\d{1,4}(?:[-_/]?(?:\d{1,4}|gcm|cbc|ctr|ecb|sha|kw|id|rsa|oaep|hmac|aes|url|proxy)){0,4}$/i;

/**
 * A random text where a name is expected: too strong and too irregular to be one.
 * Names are wordy, or short parts joined by `_`, `.`, `-` and `:`.
 */
export function isOpaque(text: string): boolean {
  if (text.length < 20 || text.includes('/') || /\s/.test(text) || bitsOf(text) < 80 || isWordy(text)) return false;
  // A hash at the end of a name and the groups of a UUID are shorter.
  return text.split(/[_.:-]/).some((part) => part.length >= 16 && !isWordy(part));
}

/** Has the marks of a template (`${X}`, `{x}`, `<x>`, `%s`) and is no random text that holds such a mark by chance. */
export function isTemplated(text: string): boolean {
  if (/^(?:\$\{[^{}]{1,200}\}|\{\{[^{}]{1,200}\}\}|<[^<>]{1,200}>)$/.test(text)) return true;
  return (
    /\$[{(]|^\$[A-Za-z_]\w{0,60}$|\$[A-Z][A-Z_]{3}|\{[\w.]{0,60}\}|^[{}]|^<[^<>]{0,100}>$|^%\w{1,60}%$|%[sdvq]\b|%\(\w{1,60}\)[sd]/.test(
      text,
    ) && !isOpaque(text)
  );
}

/** Bits that a freely chosen signing key or password of a service must have to be one that a generator made. */
const STRONG_BITS = 72;

/** Too strong for a word, a default or a sentence: what generators make. */
export function isStrong(value: string): boolean {
  return bitsOf(value) >= STRONG_BITS && !isWordy(value) && !isTemplated(value);
}
