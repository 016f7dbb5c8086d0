import type { Entry, Scope } from '../domain/document.ts';
import type { Span } from '../domain/location.ts';
import { embeddedEntries } from './embedded-text.ts';
import { EntryList } from './entry-list.ts';
import { leftOut } from './gaps.ts';
import { callEntries, type HclLevel, placeIn, sourceReference } from './hcl-places.ts';
import { HeredocEnds, withoutIndent } from './heredoc.ts';
import { type Nesting, takeSign } from './nested-text.ts';
import { entryOf, type TreePlace } from './tree.ts';

const MAX_DEPTH = 200;
const TOO_DEEP = `blocks nest deeper than ${MAX_DEPTH} levels; values of the inner ones were not read`;
const HEREDOC = /<<(-?)"?([A-Za-z_]\w{0,63})"?[ \t]{0,64}\r?\n/y;

/** Reads HCL and what is written like it, in one pass: blocks, attributes, objects, lists, heredocs. */
export class HclScan {
  readonly #text: string;
  readonly #heredocs: HeredocEnds;
  readonly #out = new EntryList();
  readonly #levels: HclLevel[] = [];
  /** Brackets that are open beyond the depth. */
  #over = 0;
  /** Words and strings of the line so far: block labels, or the key in front of `=`. */
  #words: string[] = [];
  #key: string | undefined;
  /** The last word of a value: what an opening bracket calls. */
  #callee: string | undefined;
  /** The place of values under the key; undefined when a bracket or the key changed since. */
  #known: { readonly key: string; readonly place: TreePlace } | undefined;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#heredocs = new HeredocEnds(text);
  }

  entries(): Entry[] {
    const text = this.#text;
    while (this.#at < text.length) {
      const code = text.charCodeAt(this.#at);
      if (code === 32 || code === 9 || code === 13 || code === 0xfeff) this.#at += 1;
      else if (isWordCode(code)) this.#word(code);
      else if (code === 34 || code === 39) this.#string(code);
      else if (!this.#isComment(code) && !(code === 60 && this.#heredoc())) this.#sign(code);
    }
    return this.#out.entries;
  }

  /** Moves behind a comment. */
  #isComment(code: number): boolean {
    const next = this.#text.charCodeAt(this.#at + 1);
    if (code === 47 && next === 42) this.#at = behind(this.#text, '*/', this.#at + 2, 2);
    else if (code === 35 || (code === 47 && next === 47)) this.#at = behind(this.#text, '\n', this.#at, 0);
    else return false;
    return true;
  }

  #word(first: number): void {
    const text = this.#text;
    const start = this.#at;
    let at = start + 1;
    const isNumber = first >= 48 && first <= 57;
    for (let code = text.charCodeAt(at); isWordCode(code) || code === 46 || (code === 45 && !isNumber); code = text.charCodeAt(at)) at += 1;
    this.#at = at;
    const word = text.slice(start, at);
    this.#callee = word;
    if (this.#key === undefined) this.#words.push(word);
    // `aws_s3_bucket.main.id` names another block: it is no value.
    else if (isNumber || word === 'true' || word === 'false' || /^(?:var|local|data|module)\./.test(word)) this.#push(word, start, at);
  }

  #sign(code: number): void {
    this.#at += 1;
    const next = this.#text.charCodeAt(this.#at);
    if ((code === 61 || code === 58) && next !== 61 && next !== 62 && this.#key === undefined) {
      // Bicep: `param name string = '…'`.
      const [first = '', second] = this.#words;
      this.#key = second !== undefined && /^(?:param|var|output)$/.test(first) ? second : this.#words.at(-1);
      this.#words = [];
    } else if (code === 123 || code === 91 || code === 40) this.#enter(code);
    else if (code === 125 || code === 93 || code === 41) this.#leave(code);
    else if (code === 10 || code === 44) {
      this.#words = [];
      this.#key = this.#levels.at(-1)?.close === '}' || this.#levels.length === 0 ? undefined : this.#key;
    }
  }

  #enter(code: number): void {
    const close = code === 123 ? '}' : code === 91 ? ']' : ')';
    if (this.#levels.length >= MAX_DEPTH) {
      this.#over += 1;
      leftOut(TOO_DEEP);
    } else this.#levels.push(this.#levelOf(close));
    this.#known = undefined;
    this.#words = [];
    if (close === '}') this.#key = undefined;
  }

  #levelOf(close: HclLevel['close']): HclLevel {
    const [kind, ...labels] = this.#words;
    const names = this.#key !== undefined ? [this.#key] : close === '}' && kind !== undefined ? [kind, ...labels] : [];
    const isBlock = this.#key === undefined && labels.length > 0;
    const scope: Scope | undefined = names.length === 0 ? undefined : { kind: isBlock ? 'resource' : 'key', name: names.join('/') };
    const callee = close === ')' && this.#key !== undefined ? this.#callee : undefined;
    const { allNames = [], scopes = [] } = this.#levels.at(-1) ?? {};
    return {
      close,
      names,
      scope,
      callee,
      strings: [],
      allNames: names.length === 0 ? allNames : [...allNames, ...names],
      scopes: scope === undefined ? scopes : [...scopes, scope],
    };
  }

  #leave(code: number): void {
    if (this.#over > 0) this.#over -= 1;
    else if (this.#levels.at(-1)?.close === String.fromCharCode(code)) this.#levels.pop();
    this.#known = undefined;
    this.#words = [];
    // What follows an inner list still belongs to the outer list's key.
    const outer = this.#levels.at(-1);
    this.#key = outer !== undefined && outer.close !== '}' ? outer.names.at(-1) : undefined;
  }

  #string(quote: number): void {
    const text = this.#text;
    const start = this.#at + 1;
    let at = start;
    for (let code = text.charCodeAt(at); at < text.length && code !== quote && code !== 10; code = text.charCodeAt(at)) {
      if (code === 92) at += 2;
      else if (code === 36 && text.charCodeAt(at + 1) === 123 && text.charCodeAt(at - 1) !== 36) at = expressionEnd(text, at + 2);
      else at += 1;
    }
    const end = Math.min(at, text.length);
    this.#at = text.charCodeAt(end) === quote ? end + 1 : end;
    if (this.#key === undefined) this.#words.push(text.slice(start, end));
    else this.#value(unescaped(text.slice(start, end)), { start, end });
  }

  #heredoc(): boolean {
    HEREDOC.lastIndex = this.#at;
    const match = HEREDOC.exec(this.#text);
    const start = HEREDOC.lastIndex;
    const found = match === null ? undefined : this.#heredocs.after(match[2]!, start, true);
    if (match === null || found === undefined) return false;
    let end = Math.max(start, found.line - 1);
    if (end > start && this.#text.charCodeAt(end - 1) === 13) end -= 1;
    this.#at = found.end;
    this.#block({ start, end }, match[1] === '-');
    return true;
  }

  /** A heredoc's lines, and what stands in them. */
  #block({ start, end }: Span, indented: boolean): void {
    const body = this.#text.slice(start, end);
    const lead = body.length - body.trimStart().length;
    const written = body.trim();
    const span = { start: start + lead, end: start + lead + written.length };
    const text = indented ? withoutIndent(body).trim() : written.replaceAll('\r\n', '\n');
    this.#push(templated(text), span.start, span.end);
    const place = this.#place();
    if (place !== undefined && written.includes('\n'))
      for (const entry of embeddedEntries({ kind: 'scalar', text: written, span }, place)) this.#out.push(entry);
  }

  /** A string: of a call that reads a variable or a store, of a source of secrets, or a value. */
  #value(text: string, span: Span): void {
    const place = this.#place();
    const level = this.#levels.at(-1);
    if (place === undefined) return;
    if (level?.callee !== undefined) level.strings.push({ text, span });
    const entries =
      level?.callee === undefined ? sourceReference(this.#levels, place, text, span) : callEntries(level.callee, level.strings, place);
    if (entries === undefined) this.#push(text, span.start, span.end);
    else for (const entry of entries) this.#out.push(entry);
  }

  #place(): TreePlace | undefined {
    const key = this.#key;
    if (key === undefined || this.#over > 0) return undefined;
    if (this.#known?.key !== key) this.#known = { key, place: placeIn(this.#levels, key) };
    return this.#known.place;
  }

  #push(text: string, start: number, end: number): void {
    const place = this.#place();
    if (place === undefined || text === '') return;
    const isDefault = place.keyPath[0] === 'variable' && place.keyPath.at(-1) === 'default' && place.keyPath.length === 3;
    this.#out.push(entryOf(place, text, { start, end }, isDefault ? 'default' : 'literal'));
  }
}

function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || (code >= 48 && code <= 57);
}

function behind(text: string, mark: string, from: number, length: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + length;
}

/** Behind the brace that closes an expression, or at the end of the line. Its strings may hold braces and expressions again. */
function expressionEnd(text: string, from: number): number {
  const open: Nesting = [0];
  let at = from;
  for (; at < text.length && open.length > 0; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) return at;
    at += code === 92 ? 1 : takeSign(open, code, text.charCodeAt(at + 1), 34);
  }
  return at;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** Escapes of HCL's native syntax: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions */
function unescaped(raw: string): string {
  if (!raw.includes('\\')) return templated(raw);
  return templated(
    raw.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g, (whole, four, eight, char) => {
      if (char !== undefined) return ESCAPES[char as string] ?? (char as string);
      const point = Number.parseInt((four ?? eight) as string, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : (whole as string);
    }),
  );
}

/** `$${` and `%%{` stand for the signs themselves. */
function templated(text: string): string {
  return text.includes('$${') || text.includes('%%{') ? text.replaceAll(/([$%])\1\{/g, '$1{') : text;
}
