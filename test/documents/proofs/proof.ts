import fc from 'fast-check';

/** A way to write a value in a format. */
export interface Spelling {
  readonly name: string;
  /** Values that can be written so. */
  readonly values: fc.Arbitrary<string>;
  /** The value as it stands at the span: without its quotes, with its escapes. */
  write(value: string, eol: string): string;
  /** What stands before and behind it: the key, quotes, the end of the line. Lines end with LF here. */
  around(key: string): readonly [before: string, after: string];
  /** The file, where not the reader's own. */
  readonly path?: string;
}

/** What proves a reader: documents whose values and spans are known. */
export interface ReaderProof {
  /** A file that it reads. */
  readonly path: string;
  /** What stands before and behind the values. Lines end with LF here. */
  readonly head?: string;
  readonly tail?: string;
  readonly spellings: readonly Spelling[];
  /** Whether the format allows a byte order mark. */
  readonly hasMark?: boolean;
}

/** A written document with what must be found in it. */
export interface Written {
  readonly path: string;
  readonly text: string;
  readonly expected: readonly { readonly key: string; readonly value: string; readonly start: number; readonly end: number }[];
}

const LETTERS = [...'abcxyzABCXYZ0189'];
const SIGNS = [...'"\'`\\#$%&{}[]()<>:;=,.!?*|/+-_@~^'];
const FOREIGN = ['é', 'ß', '中', 'я', '€', '\u00a0', '😀', '𝒳', '\u2028'];

export interface Characters {
  /** Signs that cannot be written. */
  readonly without?: string;
  /** Only letters, digits and these signs. */
  readonly only?: string;
  /** May hold line feeds. */
  readonly lines?: boolean;
  /** May hold tabs. */
  readonly tabs?: boolean;
  /** May begin and end with a blank. */
  readonly loose?: boolean;
  readonly ascii?: boolean;
}

/** Values of a spelling: letters, signs, characters of one, two and three bytes and of two code units. */
export function values({ without = '', only, lines, tabs, loose, ascii }: Characters = {}): fc.Arbitrary<string> {
  const signs = only === undefined ? SIGNS.filter((sign) => !without.includes(sign)) : [...only];
  const more = [...(lines === true ? ['\n'] : []), ...(tabs === true ? ['\t'] : []), ...(without.includes(' ') ? [] : [' '])];
  const foreign = ascii === true ? [] : FOREIGN;
  const one = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...LETTERS) },
    { weight: 4, arbitrary: fc.constantFrom(...LETTERS, ...signs, ...more) },
    { weight: 1, arbitrary: fc.constantFrom(...LETTERS, ...foreign) },
  );
  const word = fc.constantFrom('a', 'Z', '7', ...(foreign.length > 0 ? ['é', '😀'] : []));
  const inner = fc.array(one, { maxLength: 24 }).map((all) => all.join(''));
  if (loose === true) return inner.filter((text) => text !== '');
  return fc.tuple(word, inner, word).map((parts) => parts.join(''));
}

/** Puts values into a document of a reader. */
export function written(
  proof: ReaderProof,
  parts: readonly { readonly spelling: Spelling; readonly key: string; readonly value: string }[],
  { eol, mark }: { readonly eol: string; readonly mark: boolean },
): Written {
  const lines = (text: string): string => text.replaceAll('\n', eol);
  let text = (mark ? '\uFEFF' : '') + lines(proof.head ?? '');
  const expected: { key: string; value: string; start: number; end: number }[] = [];
  let path = proof.path;
  for (const { spelling, key, value } of parts) {
    const [before, after] = spelling.around(key);
    text += lines(before);
    const stands = spelling.write(value, eol);
    expected.push({ key, value, start: text.length, end: text.length + stands.length });
    text += stands + lines(after);
    path = spelling.path ?? path;
  }
  return { path, text: text + lines(proof.tail ?? ''), expected };
}

/** Writes each character that a format escapes by what stands for it. */
export function escaping(escapes: Readonly<Record<string, string>>): (value: string) => string {
  return (value) => [...value].map((char) => (Object.hasOwn(escapes, char) ? escapes[char] : char)).join('');
}

export function asIs(value: string): string {
  return value;
}

/** The escapes of JSON, with everything that is not ASCII as `\uXXXX`. */
export function asciiJson(value: string): string {
  return JSON.stringify(value)
    .slice(1, -1)
    .replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export function json(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}
