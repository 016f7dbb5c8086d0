import { singleDollars } from './doubled-dollar.ts';

/** A value as it stands in a command; `start` and `end` leave out its quotes. Offsets are UTF-16 code units. */
export interface ShellWord {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** False when the closing quote is missing. */
  readonly closed: boolean;
}

/**
 * How words are quoted: by a POSIX shell, by PowerShell, or in a Dockerfile, where only blanks end a word. make knows
 * `$$` for a dollar, in what it hands to a shell (`recipe`) and in its own lines, where only blanks end a word (`make`).
 */
export type Quoting = 'shell' | 'powershell' | 'docker' | 'make' | 'recipe';

const SHELL_ENDS = ' \t\r\n;&|)"\'`<>';
const BLANKS = ' \t\r\n';
const ENDS: Readonly<Record<Quoting, string>> = {
  shell: SHELL_ENDS,
  recipe: SHELL_ENDS,
  powershell: ' \t\r\n;|)"\'<>',
  docker: BLANKS,
  make: BLANKS,
};

/** The word at an offset; undefined when none stands there. What has no closing quote ends with the text. */
export function wordAt(text: string, at: number, quoting: Quoting): ShellWord | undefined {
  const word = quotedOrBare(text, at, quoting);
  const escaped = quoting === 'make' || quoting === 'recipe';
  return escaped && word?.value.includes('$$') === true ? { ...word, value: singleDollars(word.value) } : word;
}

function quotedOrBare(text: string, at: number, quoting: Quoting): ShellWord | undefined {
  const quote = text[at];
  if (quote === '$' && text[at + 1] === "'" && (quoting === 'shell' || quoting === 'recipe')) return quotedWord(text, at + 1, ansi);
  if (quote === "'") return quotedWord(text, at, quoting === 'powershell' ? doubled : verbatim);
  if (quote === '"') return quotedWord(text, at, quoting === 'powershell' ? backticked : backslashed);
  return bareWord(text, at, quoting);
}

/** What may stand between quotes: the sign that escapes the next one, whether a doubled quote is one, and how it is undone. */
interface Quotes {
  /** Whether `$(…)` may hold quotes of its own. */
  readonly nests?: boolean;
  readonly sign: string;
  readonly doubles: boolean;
  readonly undo: (raw: string) => string;
}

const verbatim: Quotes = { sign: '', doubles: false, undo: (raw) => raw };
const doubled: Quotes = { sign: '', doubles: true, undo: (raw) => raw.replaceAll("''", "'") };
const backslashed: Quotes = { nests: true, sign: '\\', doubles: false, undo: (raw) => raw.replace(/\\(?:(["\\$`])|\r?\n)/g, '$1') };
const backticked: Quotes = {
  nests: true,
  sign: '`',
  doubles: true,
  undo: (raw) => raw.replace(/`([\s\S])|""/g, (_, char?: string) => (char === undefined ? '"' : (CONTROL[char] ?? char))),
};
const ansi: Quotes = { sign: '\\', doubles: false, undo: ansiText };

const CONTROL: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0', a: '\x07', b: '\b', f: '\f', v: '\v', e: '\x1b' };

/** `$'…'` of a shell: https://www.gnu.org/software/bash/manual/html_node/ANSI_002dC-Quoting.html */
function ansiText(raw: string): string {
  return raw.replace(
    /\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([0-7]{1,3})|([\s\S]))/g,
    (whole, two, four, eight, octal, char) => {
      if (char !== undefined) return CONTROL[char as string] ?? (/[\\'"?]/.test(char as string) ? (char as string) : (whole as string));
      const point = octal === undefined ? Number.parseInt((two ?? four ?? eight) as string, 16) : Number.parseInt(octal as string, 8);
      return point <= 0x10ffff ? String.fromCodePoint(point) : (whole as string);
    },
  );
}

function quotedWord(text: string, at: number, { sign, doubles, undo, nests = false }: Quotes): ShellWord | undefined {
  const quote = text[at];
  let end = at + 1;
  while (end < text.length) {
    if (text[end] === sign) end += 2;
    else if (nests && text[end] === '$' && text[end + 1] === '(') end = substitutionEnd(text, end + 1);
    else if (text[end] !== quote) end += 1;
    else if (doubles && text[end + 1] === quote) end += 2;
    else break;
  }
  const closed = end < text.length;
  end = Math.min(end, text.length);
  const raw = text.slice(at + 1, end);
  return raw === '' ? undefined : { value: undo(raw.includes('\r\n') ? raw.replaceAll('\r\n', '\n') : raw), start: at + 1, end, closed };
}

/** The brackets of the text that was asked for last, by where they open: many words of one line are asked for. */
let latest: { readonly text: string; readonly ends: ReadonlyMap<number, number> } | undefined;

/** Behind the bracket that closes the one at `open`; behind it alone where none closes it in its line. */
function substitutionEnd(text: string, open: number): number {
  if (latest?.text !== text) latest = { text, ends: bracketEnds(text) };
  return latest.ends.get(open) ?? open + 1;
}

function bracketEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  let open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) open = [];
    else if (code === 40) open.push(at);
    else if (code === 41 && open.length > 0) ends.set(open.pop()!, at + 1);
  }
  return ends;
}

function bareWord(text: string, at: number, quoting: Quoting): ShellWord | undefined {
  // A table or a list of PowerShell is no word: its members are.
  if (text[at] === '@' && (text[at + 1] === '{' || text[at + 1] === '(')) return undefined;
  const sign = quoting === 'powershell' ? '`' : '\\';
  const end = bareEnd(text, at, ENDS[quoting], sign);
  if (end === at) return undefined;
  const raw = text.slice(at, end);
  return { value: raw.includes(sign) ? raw.replace(/[\\`]([\s\S])/g, '$1') : raw, start: at, end, closed: true };
}

function bareEnd(text: string, at: number, ends: string, sign: string): number {
  let depth = 0;
  let end = at;
  while (end < text.length) {
    const char = text[end]!;
    if (char === sign) {
      // At the end of a line it only joins the next one.
      if (end + 1 >= text.length || text[end + 1] === '\n' || text[end + 1] === '\r') return end;
      end += 2;
      continue;
    }
    if (char === '$' && text[end + 1] === '(') {
      end = substitutionEnd(text, end + 1);
      continue;
    }
    if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    else if (depth <= 0 && ends.includes(char)) return end;
    end += 1;
  }
  return end;
}
