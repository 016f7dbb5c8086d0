import type { Entry, Scope } from '../domain/document.ts';
import { secret } from '../domain/secret.ts';
import { assignedName, expressionName, isNameCode, nameBefore, skipBack, unescapeString } from './code-text.ts';
import { prosePairs } from './prose-pairs.ts';

/** What tells the language families apart for a tokenizer. */
export interface CodeFamily {
  readonly slashComments: boolean;
  readonly hashComments: boolean;
  readonly dashComments: boolean;
  /** `'x'` is a character or a lifetime, not a string. */
  readonly charQuotes: boolean;
  readonly backticks: boolean;
  readonly tripleQuotes: boolean;
}

interface Found {
  readonly key: string;
  readonly form: 'literal' | 'default';
}

const LONGEST_DEPTH = 64;
const ENV_CALL = /(?:env|environ|fetch|get|config|setting|secret|prop|property|variable|lookup)[\w$]{0,40}$/i;

/**
 * Named string literals of a source file, in one pass.
 * Only literals become entries: identifiers and calls do not.
 */
export function codeEntries(text: string, family: CodeFamily): Entry[] {
  return new CodeScan(text, family).run();
}

class CodeScan {
  readonly #text: string;
  readonly #family: CodeFamily;
  readonly #entries: Entry[] = [];
  /** Offsets of the brackets that are open. */
  readonly #open: number[] = [];
  /** By quote: up to where no closing one stands. */
  readonly #unclosed = new Map<number, number>();
  #previousStart = -1;
  #previousEnd = -1;

  constructor(text: string, family: CodeFamily) {
    this.#text = text;
    this.#family = family;
  }

  run(): Entry[] {
    const text = this.#text;
    let index = 0;
    while (index < text.length) {
      const code = text.charCodeAt(index);
      // Letters are most of the text.
      if (code > 96 && code < 123) index += 1;
      else index = this.#step(code, index);
    }
    return this.#entries;
  }

  #step(code: number, index: number): number {
    if (code === 34 || code === 39 || code === 96) return this.#quote(code, index);
    if (code === 47 || code === 35 || code === 45) return this.#comment(code, index);
    if (code === 123 || code === 91 || code === 40) this.#open.push(index);
    else if (code === 125 || code === 93 || code === 41) this.#open.pop();
    return index + 1;
  }

  #comment(code: number, index: number): number {
    const text = this.#text;
    const next = text.charCodeAt(index + 1);
    const { slashComments, hashComments, dashComments } = this.#family;
    if (code === 47 && next === 42 && slashComments) return this.#commentTo(index + 2, text.indexOf('*/', index + 2), 2);
    const line =
      (code === 47 && next === 47 && slashComments && text.charCodeAt(index - 1) !== 58) ||
      (code === 35 && hashComments && next !== 91) ||
      (code === 45 && next === 45 && dashComments);
    return line ? this.#commentTo(index + 1, text.indexOf('\n', index), 0) : index + 1;
  }

  #commentTo(start: number, found: number, closing: number): number {
    const end = found < 0 ? this.#text.length : found;
    for (const entry of prosePairs(this.#text.slice(start, end), start, { form: 'comment', scopes: [] })) this.#entries.push(entry);
    return end + closing;
  }

  #quote(code: number, index: number): number {
    const { charQuotes, backticks, tripleQuotes } = this.#family;
    if (code === 39 && charQuotes) return this.#character(index);
    if (code === 96 && !backticks) return index + 1;
    const text = this.#text;
    if (tripleQuotes && text.charCodeAt(index + 1) === code && text.charCodeAt(index + 2) === code) {
      const close = text.indexOf(text.slice(index, index + 3), index + 3);
      const end = close < 0 ? text.length : close;
      this.#string(index, index + 3, end);
      return end + 3;
    }
    const end = this.#closing(code, index + 1);
    if (end < 0) return index + 1;
    this.#string(index, index + 1, end);
    return end + 1;
  }

  #character(index: number): number {
    const text = this.#text;
    if (text.charCodeAt(index + 1) === 92) return index + 4;
    return text.charCodeAt(index + 2) === 39 ? index + 3 : index + 1;
  }

  /** Offset of the closing quote, or -1 when the line ends first: then it was no string. */
  #closing(quote: number, from: number): number {
    const text = this.#text;
    // What was searched once without a closing quote is not searched again: escaped quotes in a row stay linear.
    if (from <= (this.#unclosed.get(quote) ?? -1)) return -1;
    let index = from;
    for (; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code === quote) return index;
      if (code === 92) index += 1;
      else if (code === 10 && quote !== 96) break;
    }
    this.#unclosed.set(quote, index);
    return -1;
  }

  #string(quote: number, start: number, end: number): void {
    const found = end > start ? this.#keyOf(quote) : undefined;
    if (found !== undefined) this.#emit(found, start, end);
    this.#previousStart = start;
    this.#previousEnd = end;
  }

  #emit({ key, form }: Found, start: number, end: number): void {
    const raw = this.#text.slice(start, end);
    const injected = /^\$\{([\w.-]{1,120}):([^}]{1,4096})\}$/.exec(raw);
    const scopes = this.#scopes();
    if (injected !== null && key === 'Value') {
      const name = injected[1]!;
      const from = start + 3 + name.length;
      const value = secret(unescapeString(injected[2]!));
      this.#entries.push({ key: name, keyPath: [name], value, span: { start: from, end: end - 1 }, form: 'default', scopes });
      return;
    }
    const keyPath = [...scopes.map(({ name }) => name), key];
    this.#entries.push({ key, keyPath, value: secret(unescapeString(raw)), span: { start, end }, form, scopes });
  }

  #keyOf(quote: number): Found | undefined {
    const text = this.#text;
    const at = this.#beforePrefix(quote);
    const code = text.charCodeAt(at - 1);
    const before = text.charCodeAt(at - 2);
    if (code === 61) return this.#assigned(at, before);
    if (code === 58) return this.#colon(at, before);
    if (code === 40) return literal(nameBefore(text, skipBack(text, at - 1))?.name);
    if (code === 123) return this.#block(at);
    if (code === 44) return this.#argument(at - 1);
    return this.#operator(at, code, before);
  }

  /** Offset before the quote and what marks its kind: r"…", @"…", f"…", b"…". */
  #beforePrefix(quote: number): number {
    const text = this.#text;
    const at = skipBack(text, quote);
    const code = text.charCodeAt(quote - 1);
    if (at !== quote) return at;
    const marks = code === 64 || ((isNameCode(code) || code === 35) && !isNameCode(text.charCodeAt(quote - 2)));
    return marks ? skipBack(text, quote - 1) : at;
  }

  #colon(at: number, before: number): Found | undefined {
    const text = this.#text;
    if (before === 63) return fallback(expressionName(text, at - 2));
    return before === 58 ? undefined : literal(nameBefore(text, skipBack(text, at - 1))?.name);
  }

  /** `=>`, `->`, `??`, `||`, `or`. */
  #operator(at: number, code: number, before: number): Found | undefined {
    const text = this.#text;
    if (code === 62) return before === 61 || before === 45 ? literal(assignedName(text, at - 2)) : undefined;
    const word = code === 114 && before === 111 && text.charCodeAt(at - 3) <= 32;
    const doubled = code === before && (code === 63 || code === 124);
    return word || doubled ? fallback(expressionName(text, at - 2)) : undefined;
  }

  #assigned(at: number, before: number): Found | undefined {
    const text = this.#text;
    // Comparisons are no assignments.
    if (before === 61 || before === 33 || before === 60 || before === 62) return undefined;
    if (before === 124 || before === 63) return fallback(assignedName(text, at - 3));
    const sign = before === 58 || before === 43 ? at - 2 : at - 1;
    const name = assignedName(text, sign);
    if (name !== 'default' && name !== 'defaultValue' && name !== 'fallback') return literal(name);
    const start = skipBack(text, skipBack(text, sign) - name.length);
    return text.charCodeAt(start - 1) === 44 ? (this.#argument(start - 1) ?? literal(name)) : literal(name);
  }

  /** Ruby: `ENV.fetch("X") { "…" }`. */
  #block(at: number): Found | undefined {
    const end = skipBack(this.#text, at - 1);
    return this.#text.charCodeAt(end - 1) === 41 ? fallback(expressionName(this.#text, end)) : undefined;
  }

  /** `call("KEY", "value")`: the string before the comma names this one. */
  #argument(comma: number): Found | undefined {
    const text = this.#text;
    const end = skipBack(text, comma);
    if (this.#previousEnd < 0 || end !== this.#previousEnd + 1) return undefined;
    const name = text.slice(this.#previousStart, Math.min(this.#previousEnd, this.#previousStart + 120));
    const before = skipBack(text, this.#previousStart - 1);
    if (text.charCodeAt(before - 1) !== 40 || !/^[A-Za-z_][\w.:-]*$/.test(name)) return undefined;
    const callee = nameBefore(text, before - 1)?.name ?? '';
    return { key: name, form: ENV_CALL.test(callee) ? 'default' : 'literal' };
  }

  #scopes(): Scope[] {
    const scopes: Scope[] = [];
    for (const offset of this.#open.slice(0, LONGEST_DEPTH)) {
      if (this.#text.charCodeAt(offset) === 40) continue;
      let at = skipBack(this.#text, offset);
      const code = this.#text.charCodeAt(at - 1);
      if (code === 62 && this.#text.charCodeAt(at - 2) === 61) at -= 2;
      else if (code === 58 || code === 61) at -= 1;
      else continue;
      const name = assignedName(this.#text, at);
      if (name !== undefined) scopes.push({ kind: 'key', name });
    }
    return scopes;
  }
}

function literal(name: string | undefined): Found | undefined {
  return name === undefined ? undefined : { key: name, form: 'literal' };
}

function fallback(name: string | undefined): Found | undefined {
  return name === undefined ? undefined : { key: name, form: 'default' };
}
