import type { Entry, Scope } from '../domain/document.ts';
import { secret } from '../domain/secret.ts';
import { type CodeFamily, type CodeString, CodeStrings } from './code-strings.ts';
import { attributeAt, calledWith, calleeBefore, closureAt, propertyName, quotedName, symbolAt } from './code-calls.ts';
import { assignedName, expressionName, nameBefore, skipBack, unescapeString } from './code-text.ts';
import { EntryList } from './entry-list.ts';
import { leftOut } from './gaps.ts';
import { prosePairs } from './prose-pairs.ts';

export type { CodeFamily } from './code-strings.ts';

interface Found {
  readonly key: string;
  readonly form: 'literal' | 'default';
}

const MAX_DEPTH = 64;
const TOO_DEEP = `brackets nest deeper than ${MAX_DEPTH} levels; names of the inner ones were not taken as scopes`;
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
  readonly #entries = new EntryList();
  /** Offsets of the brackets that are open. */
  readonly #open: number[] = [];
  readonly #strings: CodeStrings;
  /** The names in front of the open brackets, as far as somebody asked for them. */
  readonly #names: (Scope | undefined)[] = [];
  /** The scopes of all open brackets; undefined when a bracket came or went since. */
  #scopes: readonly Scope[] | undefined;
  #previous: CodeString | undefined;
  /** The end of the line that a heredoc begins in, and where the scan goes on then. */
  #lineEnd = -1;
  #resume = -1;

  constructor(text: string, family: CodeFamily) {
    this.#text = text;
    this.#family = family;
    this.#strings = new CodeStrings(text, family);
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
    return this.#entries.entries;
  }

  #step(code: number, index: number): number {
    if (code === 34 || code === 39 || code === 96) return this.#quote(code, index);
    if (code === 47 || code === 35 || code === 45) return this.#comment(code, index);
    if (code === 123 || code === 91 || code === 40) {
      this.#open.push(index);
      this.#scopes = undefined;
    } else if (code === 125 || code === 93 || code === 41) {
      this.#open.pop();
      this.#names.length = Math.min(this.#names.length, this.#open.length);
      this.#scopes = undefined;
    } else if (code === 60 && this.#text.charCodeAt(index + 1) === 60) return this.#heredoc(index);
    else if (index === this.#lineEnd) return this.#resume;
    return index + 1;
  }

  #heredoc(index: number): number {
    const found = this.#strings.heredocAt(index);
    // A second one in a line begins where the first ends; few write so, and its text is read as code then.
    if (found === undefined || index < this.#lineEnd) return index + 1;
    this.#string(found);
    this.#lineEnd = found.next;
    this.#resume = found.resume;
    return found.next > index ? this.#behindWord(index, found.next) : found.resume;
  }

  /** Behind the opening word of a heredoc: its quotes are no strings. */
  #behindWord(index: number, lineEnd: number): number {
    const word = /^<<[<~-]?[ \t]{0,4}["'`]?\w{1,64}["'`]?/.exec(this.#text.slice(index, Math.min(lineEnd, index + 80)));
    return index + (word?.[0].length ?? 2);
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
    if (line) return this.#commentTo(index + 1, text.indexOf('\n', index), 0);
    return code === 47 ? (this.#strings.regexEnd(index) ?? index + 1) : index + 1;
  }

  #commentTo(start: number, found: number, closing: number): number {
    const end = found < 0 ? this.#text.length : found;
    for (const entry of prosePairs(this.#text.slice(start, end), start, { form: 'comment', scopes: [] })) this.#entries.push(entry);
    return end + closing;
  }

  #quote(code: number, index: number): number {
    if (code === 39 && this.#family.charQuotes) return this.#character(index);
    const found = this.#strings.at(code, index);
    if (found === undefined) return index + 1;
    this.#string(found);
    return found.next;
  }

  #character(index: number): number {
    const text = this.#text;
    if (text.charCodeAt(index + 1) === 92) return index + 4;
    return text.charCodeAt(index + 2) === 39 ? index + 3 : index + 1;
  }

  #string(string: CodeString): void {
    const found = string.end > string.start ? this.#keyOf(string) : undefined;
    if (found !== undefined) this.#emit(found, string);
    this.#previous = string;
  }

  #emit({ key: name, form }: Found, string: CodeString): void {
    const key = this.#plain(name);
    const { start, end } = string;
    const injected = key === 'Value' ? /^\$\{([\w.-]{1,120}):([^}]+)\}$/.exec(this.#text.slice(start, end)) : null;
    const scopes = this.#scopesNow();
    if (injected !== null) {
      const variable = injected[1]!;
      const from = start + 3 + variable.length;
      const value = secret(unescapeString(injected[2]!));
      this.#entries.push({ key: variable, keyPath: [variable], value, span: { start: from, end: end - 1 }, form: 'default', scopes });
      return;
    }
    const keyPath = [...scopes.map(({ name }) => name), key];
    this.#entries.push({
      key,
      keyPath,
      value: secret(this.#strings.textOf(string)),
      span: { start, end },
      form,
      scopes,
    });
  }

  #keyOf({ open }: CodeString): Found | undefined {
    const text = this.#text;
    const at = skipBack(text, open);
    const code = text.charCodeAt(at - 1);
    const before = text.charCodeAt(at - 2);
    if (code === 61) return this.#assigned(at, before);
    if (code === 58) return this.#colon(at, before);
    if (code === 40) return calledWith(text, at);
    if (code === 123) return this.#block(at);
    if (code === 44) return this.#argument(at - 1);
    return this.#operator(at, code, before);
  }

  #colon(at: number, before: number): Found | undefined {
    const text = this.#text;
    if (before === 63) return fallback(expressionName(text, at - 2));
    if (before === 58) return undefined;
    const named = nameBefore(text, skipBack(text, at - 1));
    return named?.name === 'defaultValue' ? this.#defaultOf(named.start, named.name) : literal(named?.name);
  }

  /** A default that is given by name: of what the argument in front of it names. */
  #defaultOf(start: number, name: string): Found | undefined {
    const before = skipBack(this.#text, start);
    const owner = this.#text.charCodeAt(before - 1) === 44 ? this.#argument(before - 1)?.key : undefined;
    return fallback(owner ?? name);
  }

  /** `=>`, `->`, `??`, `||`, `or`. */
  #operator(at: number, code: number, before: number): Found | undefined {
    const text = this.#text;
    if (code === 62) return before === 61 || before === 45 ? literal(assignedName(text, at - 2)) : undefined;
    // R assigns with an arrow, Kotlin pairs with a word.
    if (code === 45 && before === 60) return literal(assignedName(text, at - 2));
    if (code === 111 && before === 116 && this.#family.dialect === 'kotlin') return literal(quotedName(text, at - 2));
    const attribute = code === 95 || (code > 96 && code < 123) ? attributeAt(text, at) : undefined;
    if (attribute !== undefined) return literal(attribute);
    const closure = code === 124 ? closureAt(text, at) : undefined;
    if (closure !== undefined) return fallback(closure);
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
    const name = propertyName(text, sign) ?? assignedName(text, sign);
    if (name !== 'default' && name !== 'defaultValue' && name !== 'fallback') return literal(name);
    return this.#defaultOf(skipBack(text, sign) - name.length, name);
  }

  /** Ruby: `ENV.fetch("X") { "…" }`. */
  #block(at: number): Found | undefined {
    const end = skipBack(this.#text, at - 1);
    return this.#text.charCodeAt(end - 1) === 41 ? fallback(expressionName(this.#text, end)) : undefined;
  }

  /** `call("KEY", "value")`: the string before the comma names this one. */
  #argument(comma: number): Found | undefined {
    const text = this.#text;
    const previous = this.#previous;
    if (previous === undefined || skipBack(text, comma) !== previous.next) return literal(symbolAt(text, skipBack(text, comma)));
    const name = text.slice(previous.start, Math.min(previous.end, previous.start + 120));
    const before = skipBack(text, previous.open);
    if (!/^[A-Za-z_][\w.:-]*$/.test(name)) return undefined;
    const named = text.charCodeAt(before - 1) === 61 && text.charCodeAt(previous.next) === 44;
    // C#: `{ "key", "value" }` of a dictionary.
    const pairs = text.charCodeAt(before - 1) === 123 && this.#family.dialect === 'csharp';
    if (text.charCodeAt(before - 1) !== 40) return named || pairs ? literal(name) : undefined;
    return { key: name, form: ENV_CALL.test(calleeBefore(text, before - 1)) ? 'default' : 'literal' };
  }

  /** Each bracket's name is looked for once, however many strings stand inside it. */
  #scopesNow(): readonly Scope[] {
    if (this.#scopes !== undefined) return this.#scopes;
    const depth = Math.min(this.#open.length, MAX_DEPTH);
    if (this.#open.length > MAX_DEPTH) leftOut(TOO_DEEP);
    while (this.#names.length < depth) this.#names.push(this.#scopeAt(this.#open[this.#names.length]!));
    this.#scopes = this.#names.filter((scope) => scope !== undefined);
    return this.#scopes;
  }

  #scopeAt(offset: number): Scope | undefined {
    if (this.#text.charCodeAt(offset) === 40) return undefined;
    let at = skipBack(this.#text, offset);
    const code = this.#text.charCodeAt(at - 1);
    if (code === 62 && this.#text.charCodeAt(at - 2) === 61) at -= 2;
    else if (code === 58 || code === 61) at -= 1;
    else if (this.#family.blockScopes !== true) return undefined;
    const name = assignedName(this.#text, at);
    return name === undefined ? undefined : { kind: 'key', name: this.#plain(name) };
  }

  /** PHP writes variables with a dollar. */
  #plain(name: string): string {
    return this.#family.dialect === 'php' && name.length > 1 && name.startsWith('$') ? name.slice(1) : name;
  }
}

function literal(name: string | undefined): Found | undefined {
  return name === undefined ? undefined : { key: name, form: 'literal' };
}

function fallback(name: string | undefined): Found | undefined {
  return name === undefined ? undefined : { key: name, form: 'default' };
}
