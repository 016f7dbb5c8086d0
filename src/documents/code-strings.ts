import { isNameCode, unescapeString } from './code-text.ts';
import { HeredocEnds, withoutIndent } from './heredoc.ts';
import { type Nesting, takeSign } from './nested-text.ts';

/** What tells the language families apart for a tokenizer. */
export interface CodeFamily {
  readonly slashComments: boolean;
  readonly hashComments: boolean;
  readonly dashComments: boolean;
  /** `'x'` is a character or a lifetime, not a string. */
  readonly charQuotes: boolean;
  readonly backticks: boolean;
  readonly tripleQuotes: boolean;
  /** `production { … }` is a block with a name: Groovy and Gradle. */
  readonly blockScopes?: boolean;
  /** What a language writes strings with besides. */
  readonly dialect?: 'script' | 'python' | 'ruby' | 'php' | 'csharp' | 'rust' | 'kotlin' | 'go';
}

/** A string literal. Offsets are UTF-16 code units. */
export interface CodeString {
  /** Where it begins, with what marks its kind: `r"`, `@"`, `<<~EOS`. */
  readonly open: number;
  /** The text, without its quotes. */
  readonly start: number;
  readonly end: number;
  /** Behind the closing quote. */
  readonly next: number;
  /** How its text is written. `quote`: only the quote and the backslash are escaped. `indented`: a heredoc whose indentation does not count. */
  readonly escapes: 'all' | 'quote' | 'doubled' | 'none' | 'indented';
}

const MOST_HASHES = 8;
const HEREDOC = /<<<[ \t]{0,4}(["']?)([A-Za-z_]\w{0,63})\1[ \t]*\r?\n|<<[~-]?(["'`]?)([A-Z_]\w{0,63})\3(?!\w)/y;

/** Finds where string literals end, in one pass over a text. */
export class CodeStrings {
  readonly #text: string;
  readonly #family: CodeFamily;
  readonly #heredocs: HeredocEnds;
  /** By kind of string: up to where no end stands. What was searched once is not searched again. */
  readonly #unclosed = new Map<string, number>();

  constructor(text: string, family: CodeFamily) {
    this.#text = text;
    this.#family = family;
    this.#heredocs = new HeredocEnds(text);
  }

  /** The string that begins with the quote at `index`; undefined when none does. */
  at(code: number, index: number): CodeString | undefined {
    const text = this.#text;
    const { backticks, tripleQuotes, dialect } = this.#family;
    if (code === 96 && !backticks) return undefined;
    const open = prefixStart(text, index);
    const prefix = text.slice(open, index);
    if (code === 34 && dialect === 'rust' && /^b?r#{0,8}$/.test(prefix))
      return this.#closedBy(index, open, `"${'#'.repeat(prefix.split('#').length - 1)}`);
    if (code === 34 && dialect === 'csharp' && prefix.includes('@')) return this.#verbatim(index, open);
    if (tripleQuotes && text.charCodeAt(index + 1) === code && text.charCodeAt(index + 2) === code) return this.#triple(index);
    if (code === 96 && dialect === 'go') return this.#closedBy(index, open, '`');
    const end = code === 96 && dialect === 'script' ? this.#templateEnd(index + 1) : this.#closing(code, index + 1);
    if (end < 0) return undefined;
    const raw = dialect === 'python' && /^(?:[rR][bBfF]?|[bBfF][rR])$/.test(prefix);
    const only = code === 39 && (dialect === 'php' || dialect === 'ruby');
    return { open, start: index + 1, end, next: end + 1, escapes: raw ? 'none' : only ? 'quote' : 'all' };
  }

  /** The heredoc that begins at `index`; its `next` is behind the opening word: the rest of the line is code. */
  heredocAt(index: number): (CodeString & { readonly resume: number }) | undefined {
    const { dialect } = this.#family;
    if (dialect !== 'ruby' && dialect !== 'php') return undefined;
    HEREDOC.lastIndex = index;
    const match = HEREDOC.exec(this.#text);
    const word = match?.[dialect === 'php' ? 2 : 4];
    if (match === null || word === undefined) return undefined;
    const lineEnd = dialect === 'php' ? HEREDOC.lastIndex - 1 : this.#text.indexOf('\n', index);
    const found = lineEnd < 0 ? undefined : this.#heredocs.after(word, lineEnd + 1, dialect === 'ruby');
    if (found === undefined) return undefined;
    const [start, end] = [lineEnd + 1, endOfBody(this.#text, lineEnd + 1, found.line)];
    const escapes = match[0].startsWith('<<-') ? 'none' : 'indented';
    return { open: index, start, end, next: lineEnd, escapes, resume: found.end };
  }

  /** Behind the regular expression that begins with the slash at `index`; undefined when it is a division or a tag. */
  regexEnd(index: number): number | undefined {
    const { dialect } = this.#family;
    if ((dialect !== 'script' && dialect !== 'ruby') || !mayBeRegex(this.#text, index)) return undefined;
    if (index <= (this.#unclosed.get('/') ?? -1)) return undefined;
    const text = this.#text;
    let inClass = false;
    let at = index + 1;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10) break;
      if (code === 92) at += 1;
      else if (code === 91) inClass = true;
      else if (code === 93) inClass = false;
      else if (code === 47 && !inClass) return at + 1;
    }
    this.#unclosed.set('/', at);
    return undefined;
  }

  /** What the program sees. */
  textOf({ start, end, escapes }: CodeString): string {
    const written = this.#text.slice(start, end);
    const raw = written.includes('\r\n') ? written.replaceAll('\r\n', '\n') : written;
    if (escapes === 'all') return unescapeString(raw);
    if (escapes === 'quote') return raw.replace(/\\([\\'])/g, '$1');
    if (escapes === 'indented') return unescapeString(withoutIndent(raw));
    return escapes === 'doubled' ? raw.replaceAll('""', '"') : raw;
  }

  #triple(index: number): CodeString {
    const text = this.#text;
    const mark = text.slice(index, index + 3);
    const found = index <= (this.#unclosed.get(mark) ?? -1) ? -1 : text.indexOf(mark, index + 3);
    if (found < 0) this.#unclosed.set(mark, text.length);
    const end = found < 0 ? text.length : found;
    const open = prefixStart(text, index);
    const { dialect } = this.#family;
    const raw = dialect === 'csharp' || dialect === 'kotlin' || (dialect === 'python' && /[rR]/.test(text.slice(open, index)));
    return { open, start: index + 3, end, next: end + 3, escapes: raw ? 'none' : 'all' };
  }

  #closedBy(index: number, open: number, mark: string): CodeString | undefined {
    const end = index <= (this.#unclosed.get(`raw ${mark}`) ?? -1) ? -1 : this.#text.indexOf(mark, index + 1);
    if (end >= 0) return { open, start: index + 1, end, next: end + mark.length, escapes: 'none' };
    this.#unclosed.set(`raw ${mark}`, this.#text.length);
    return undefined;
  }

  #verbatim(index: number, open: number): CodeString | undefined {
    const text = this.#text;
    if (index <= (this.#unclosed.get('@') ?? -1)) return undefined;
    for (let end = text.indexOf('"', index + 1); end >= 0; end = text.indexOf('"', end + 2))
      if (text.charCodeAt(end + 1) !== 34) return { open, start: index + 1, end, next: end + 1, escapes: 'doubled' };
    this.#unclosed.set('@', text.length);
    return undefined;
  }

  /** Offset of the closing quote, or -1 when the line ends first: then it was no string. */
  #closing(quote: number, from: number): number {
    const text = this.#text;
    const kind = String.fromCharCode(quote);
    if (from <= (this.#unclosed.get(kind) ?? -1)) return -1;
    let index = from;
    for (; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code === quote) return index;
      if (code === 92) index += text.charCodeAt(index + 1) === 13 ? 2 : 1;
      else if (code === 10 && quote !== 96) break;
    }
    this.#unclosed.set(kind, index);
    return -1;
  }

  /** Offset of the backtick that closes a template; its `${…}` may hold strings and templates again. */
  #templateEnd(from: number): number {
    const text = this.#text;
    if (from <= (this.#unclosed.get('`') ?? -1)) return -1;
    const open: Nesting = [undefined];
    for (let index = from; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code === 92) index += 1;
      else if ((code === 34 || code === 39) && open.at(-1) !== undefined) index = Math.max(index, this.#closing(code, index + 1));
      else index += takeSign(open, code, text.charCodeAt(index + 1), 96);
      if (open.length === 0) return index;
    }
    this.#unclosed.set('`', text.length);
    return -1;
  }
}

function endOfBody(text: string, start: number, line: number): number {
  let end = Math.max(start, line - 1);
  if (end > start && text.charCodeAt(end - 1) === 13) end -= 1;
  return end;
}

/** Offset of the letters and signs that mark a string's kind: r"…", @"…", $@"…", rb'…', r#"…"#. */
function prefixStart(text: string, quote: number): number {
  let signs = quote;
  while (quote - signs < MOST_HASHES && isSign(text.charCodeAt(signs - 1))) signs -= 1;
  let at = signs;
  while (signs - at < 2 && isLetter(text.charCodeAt(at - 1))) at -= 1;
  return at < signs && isNameCode(text.charCodeAt(at - 1)) ? signs : at;
}

/** `#`, `$` or `@`. */
function isSign(code: number): boolean {
  return code === 35 || code === 36 || code === 64;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

const BEFORE_REGEX =
  /(?:^|=>|[(,=:[!&|?{;+*%~^-]|(?:^|[^\w$.])(?:return|typeof|case|in|of|when|and|or|not|if|unless|yield|await|throw|else|do))$/;

/** Whether a value can begin at a slash: behind a sign or a keyword, never behind a value or the `<` of a tag. */
function mayBeRegex(text: string, index: number): boolean {
  let end = index;
  while (index - end < 20 && (text.charCodeAt(end - 1) === 32 || text.charCodeAt(end - 1) === 9)) end -= 1;
  return BEFORE_REGEX.test(text.slice(Math.max(0, end - 12), end));
}
