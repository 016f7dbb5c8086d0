/** A stretch of a text that is written in an encoding, with what it says. Offsets in UTF-16 code units. */
export interface Decoded {
  readonly start: number;
  readonly end: number;
  /** What it decodes to; bytes that are no text are characters of one byte. */
  readonly text: string;
  readonly wrapping: 'base64' | 'hex' | 'percent' | 'json';
  /** All of it is text: names and pairs in it can be read. Otherwise only what speaks for itself counts. */
  readonly isText: boolean;
  /** Where a range of `text` is written. */
  readonly written: (start: number, end: number) => { readonly start: number; readonly end: number };
}

/** Shorter stretches are words and numbers. */
const SHORTEST = 40;
/** What is longer is decoded up to here. */
const LONGEST = 262_144;
/** Stretches of one text that are decoded. */
export const MOST_DECODED = 2000;

/** Base64, base64url, hexadecimal digits, percent and unicode escapes, wherever in a text they stand. */
export function decodedIn(text: string, onCut: () => void): Decoded[] {
  const found: Decoded[] = [];
  const add = (one: Decoded | undefined): boolean => {
    if (one === undefined) return true;
    if (found.length >= MOST_DECODED) onCut();
    else found.push(one);
    return found.length < MOST_DECODED;
  };
  eachRun(text, (start, end) => {
    if (end - start > LONGEST) onCut();
    return add(inDigits(text, start, Math.min(end, start + LONGEST)));
  });
  eachEscaped(text, (start, end) => add(escapedAt(text.slice(start, end), start)));
  return found;
}

/** Letters, digits and the marks of base64 and base64url. */
const DIGIT = new Uint8Array(128);
for (const digit of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_') DIGIT[digit.charCodeAt(0)] = 1;

function isDigit(code: number): boolean {
  return code < 128 && DIGIT[code] === 1;
}

/** Every run of such characters that is long enough. Looks at one character in many where there is none. */
function eachRun(text: string, found: (start: number, end: number) => boolean): void {
  let at = SHORTEST - 1;
  while (at < text.length) {
    if (!isDigit(text.charCodeAt(at))) {
      at += SHORTEST;
      continue;
    }
    let start = at;
    const low = at - SHORTEST + 1;
    while (start > low && isDigit(text.charCodeAt(start - 1))) start -= 1;
    if (start > low) {
      // Too short so far: what begins here may still be long enough.
      at = start + SHORTEST - 1;
      if (!isRun(text, start, at)) continue;
    }
    while (start > 0 && isDigit(text.charCodeAt(start - 1))) start -= 1;
    let end = at + 1;
    while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
    if (!found(start, end)) return;
    at = end + SHORTEST;
  }
}

function isRun(text: string, start: number, last: number): boolean {
  for (let at = last; at >= start; at -= 1) if (at >= text.length || !isDigit(text.charCodeAt(at))) return false;
  return true;
}

function inDigits(text: string, start: number, end: number): Decoded | undefined {
  const digits = text.slice(start, end);
  if (/^(?:[0-9a-f]{40,}|[0-9A-F]{40,})$/.test(digits)) return inHexadecimal(digits, start);
  // A path or a name in front shifts what follows: the first place at which text begins counts.
  for (let shift = 0; shift < 4; shift += 1) {
    const head = Buffer.from(digits.slice(shift, shift + 48), 'base64').toString('latin1');
    if (isPlain(head)) return inBase64(digits.slice(shift), start + shift);
  }
  return inBase64(digits, start);
}

function inBase64(digits: string, start: number): Decoded {
  const text = Buffer.from(digits, 'base64').toString('latin1');
  return {
    start,
    end: start + digits.length,
    text,
    wrapping: 'base64',
    isText: isPlain(text),
    written: (from, to) => ({ start: start + Math.floor((from * 4) / 3), end: start + Math.min(digits.length, Math.ceil((to * 4) / 3)) }),
  };
}

function inHexadecimal(digits: string, start: number): Decoded | undefined {
  const text = Buffer.from(digits, 'hex').toString('latin1');
  if (!isPlain(text.slice(0, 20))) return undefined;
  const written = (from: number, to: number) => ({ start: start + 2 * from, end: start + 2 * to });
  return { start, end: start + digits.length, text, wrapping: 'hex', isText: isPlain(text), written };
}

/** Nothing but printable characters and breaks of lines. */
function isPlain(text: string): boolean {
  return /^[\t\n\r\x20-\x7e]*$/.test(text);
}

/** How escapes begin: `%2F`, `\u002f`, `\x2f`. */
const MARKS = ['%', '\\u00', '\\x'];
/** Shorter stretches hold no secret. */
const SHORTEST_ESCAPED = 20;

/** Every run of letters, digits, marks and escapes around an escape. */
function eachEscaped(text: string, found: (start: number, end: number) => boolean): void {
  for (const mark of MARKS) {
    for (let at = text.indexOf(mark); at >= 0; ) {
      let start = at;
      while (start > 0 && at - start < LONGEST_ESCAPED && isEscapedText(text.charCodeAt(start - 1))) start -= 1;
      let end = at + 1;
      while (end < text.length && end - at < LONGEST_ESCAPED && isEscapedText(text.charCodeAt(end))) end += 1;
      if (end - start >= SHORTEST_ESCAPED && !found(start, end)) return;
      at = text.indexOf(mark, end);
    }
  }
}

const LONGEST_ESCAPED = 4096;

/** Letters, digits and `%\\.~+!*_-`. */
function isEscapedText(code: number): boolean {
  return isDigit(code) ? code !== 47 : code === 37 || code === 92 || code === 46 || code === 126 || code === 33 || code === 42;
}

const ESCAPE = /%([0-9A-Fa-f]{2})|\\u00([0-9A-Fa-f]{2})|\\x([0-9A-Fa-f]{2})/g;
/** Fewer escapes are marks in an address, of which every part stands in the text as it is. */
const FEWEST_ESCAPES = 3;

function escapedAt(raw: string, start: number): Decoded | undefined {
  if ((raw.match(ESCAPE)?.length ?? 0) < FEWEST_ESCAPES) return undefined;
  /** Offset in the text of every character that is decoded. */
  const places: number[] = [];
  let text = '';
  let last = 0;
  const plain = (to: number): void => {
    for (let at = last; at < to; at += 1) places.push(at);
    text += raw.slice(last, to);
  };
  for (const match of raw.matchAll(ESCAPE)) {
    plain(match.index);
    places.push(match.index);
    text += String.fromCharCode(Number.parseInt((match[1] ?? match[2] ?? match[3])!, 16));
    last = match.index + match[0].length;
  }
  plain(raw.length);
  const written = (from: number, to: number) => ({ start: start + (places[from] ?? 0), end: start + (places[to] ?? raw.length) });
  return { start, end: start + raw.length, text, wrapping: raw.includes('%') ? 'percent' : 'json', isText: isPlain(text), written };
}
