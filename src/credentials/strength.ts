/**
 * How strong a value is, in bits: what its alphabet allows, less what repetition and words take away.
 * An estimate for telling passwords from words, not a promise.
 */
export function bitsOf(value: string): number {
  if (value.length === 0) return 0;
  const alphabet = alphabetSize(value);
  const repeated = new Set(value).size / value.length;
  const spread = Math.min(1, 0.35 + repeated);
  return Math.round(value.length * Math.log2(alphabet) * spread * (1 - 0.6 * walkShare(value)));
}

function alphabetSize(value: string): number {
  let size = 0;
  if (/[a-z]/.test(value)) size += /^[a-f0-9-]+$/.test(value) ? 6 : 26;
  if (/[A-Z]/.test(value)) size += /^[A-F0-9-]+$/.test(value) ? 6 : 26;
  if (/[0-9]/.test(value)) size += 10;
  if (/[^A-Za-z0-9]/.test(value)) size += 12;
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

const VOWELS = /[aeiouyAEIOUY]/g;

/** Made of words: letters in pronounceable runs, parted by `-`, `_`, `.`, `/`, spaces or case changes. */
export function isWordy(value: string): boolean {
  const words = value.split(/[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])/).filter((word) => word !== '');
  if (words.length === 0) return true;
  const plain = words.filter(
    (word) => /^(?:[A-Za-z]{1,20}|\d{1,6}|v\d{1,3})$/.test(word) && (word.length < 4 || /\d/.test(word) || isPronounceable(word)),
  );
  const letters = plain.join('').length;
  return letters >= words.join('').length * 0.85;
}

function isPronounceable(word: string): boolean {
  const cased = /^(?:[A-Z]?[a-z]+|[A-Z]+)$/.test(word);
  const share = (word.match(VOWELS)?.length ?? 0) / word.length;
  return cased && share >= 0.2 && share <= 0.7 && !/[bcdfghjklmnpqrstvwxz]{5}/i.test(word);
}

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
  return /\$[A-Za-z_{(]|[{}]|<[^<>]{0,100}>|^%\w{1,60}%$|%[sdvq]\b/.test(text) && !isOpaque(text);
}
