import type { Entry, Scope } from '../../domain/document.ts';
import type { Span } from '../../domain/location.ts';
import { embeddedEntries } from '../embedded-text.ts';
import { callEntries, type HclLevel, placeIn, sourceReference } from '../hcl-places.ts';
import type { DocumentReader } from '../reader.ts';
import { entryOf, type TreePlace } from '../tree.ts';

export const reader: DocumentReader = {
  id: 'hcl',
  title: 'HCL and Bicep',
  files: '*.tf, *.tfvars, *.hcl (Terragrunt, Nomad, Packer, bake files), *.tfbackend, *.nomad, *.bicep, *.bicepparam',
  understands:
    'Blocks as scopes, attributes, objects, lists; defaults of variables and of `get_env`; data sources of secret stores as references; texts of another format in heredocs.',
  rank: 210,
  reads: (path) => /\.(?:tf|tfvars|hcl|tfbackend|nomad|bicep|bicepparam)$/.test(path),
  read: ({ text }) => ({ entries: new HclReader(text).entries() }),
};

const MAX_DEPTH = 200;
/** One token: comment, heredoc opening, word, sign. Strings are scanned by hand. */
const TOKEN = /[ \t\r]+|#[^\n]*|\/\/[^\n]*|<<-?"?([A-Za-z_]\w{0,63})"?[ \t]*\r?\n|[A-Za-z_][\w.-]*|[0-9][\w.]*|[\s\S]/y;

class HclReader {
  readonly #text: string;
  readonly #out: Entry[] = [];
  readonly #levels: HclLevel[] = [];
  /** Words and strings of the line so far: block labels, or the key in front of `=`. */
  #words: string[] = [];
  #key: string | undefined;
  /** The last word of a value: what an opening bracket calls. */
  #callee: string | undefined;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  entries(): Entry[] {
    while (this.#at < this.#text.length) {
      if (this.#text[this.#at] === '"' || this.#text[this.#at] === "'") this.#string();
      else this.#token();
    }
    return this.#out;
  }

  #token(): void {
    if (this.#text.startsWith('/*', this.#at)) {
      const end = this.#text.indexOf('*/', this.#at + 2);
      this.#at = end < 0 ? this.#text.length : end + 2;
      return;
    }
    const start = this.#at;
    TOKEN.lastIndex = start;
    const match = TOKEN.exec(this.#text)!;
    this.#at = TOKEN.lastIndex;
    if (match[1] !== undefined) this.#heredoc(match[1]);
    else if (/^[A-Za-z_0-9]/.test(match[0])) this.#word(match[0], start);
    else this.#sign(match[0]);
  }

  #word(word: string, start: number): void {
    this.#callee = word;
    if (this.#key === undefined) this.#words.push(word);
    // `aws_s3_bucket.main.id` names another block: it is no value.
    else if (/^(?:\d|true$|false$|(?:var|local|data|module)\.)/.test(word)) this.#push(word, start, this.#at);
  }

  #sign(sign: string): void {
    const ends = this.#text[this.#at] === '=' || this.#text[this.#at] === '>';
    if ((sign === '=' || sign === ':') && !ends && this.#key === undefined) {
      // Bicep: `param name string = '…'`.
      const [first = '', second] = this.#words;
      this.#key = second !== undefined && /^(?:param|var|output)$/.test(first) ? second : this.#words.at(-1);
      this.#words = [];
    } else if (sign === '{' || sign === '[' || sign === '(') this.#enter(sign);
    else if (sign === '}' || sign === ']' || sign === ')') this.#leave(sign);
    else if (sign === '\n' || sign === ',') {
      this.#words = [];
      this.#key = this.#levels.at(-1)?.close === '}' || this.#levels.length === 0 ? undefined : this.#key;
    }
  }

  #enter(sign: string): void {
    const close = sign === '{' ? '}' : sign === '[' ? ']' : ')';
    const [kind, ...labels] = this.#words;
    const names = this.#key !== undefined ? [this.#key] : sign === '{' && kind !== undefined ? [kind, ...labels] : [];
    const block = this.#key === undefined && labels.length > 0;
    const scope: Scope | undefined = names.length === 0 ? undefined : { kind: block ? 'resource' : 'key', name: names.join('/') };
    const callee = sign === '(' && this.#key !== undefined ? this.#callee : undefined;
    if (this.#levels.length < MAX_DEPTH) this.#levels.push({ close, names, scope, callee, strings: [] });
    this.#words = [];
    if (sign === '{') this.#key = undefined;
  }

  #leave(sign: string): void {
    const level = this.#levels.at(-1);
    if (level?.close === sign) this.#levels.pop();
    this.#words = [];
    // What follows an inner list still belongs to the outer list's key.
    const outer = this.#levels.at(-1);
    this.#key = outer !== undefined && outer.close !== '}' ? outer.names.at(-1) : undefined;
  }

  #string(): void {
    const quote = this.#text[this.#at]!;
    const start = this.#at + 1;
    let at = start;
    while (at < this.#text.length && this.#text[at] !== quote && this.#text[at] !== '\n') {
      // An expression inside a string may hold quotes of its own; it ends with its brace or the line.
      if (this.#text[at] === '\\') at += 2;
      else if (this.#text[at] === '$' && this.#text[at + 1] === '{') at = this.#expressionEnd(at + 2);
      else at += 1;
    }
    const end = Math.min(at, this.#text.length);
    this.#at = this.#text[end] === quote ? end + 1 : end;
    if (this.#key === undefined) this.#words.push(this.#text.slice(start, end));
    else this.#value(unescaped(this.#text.slice(start, end)), { start, end });
  }

  #expressionEnd(from: number): number {
    let depth = 1;
    let at = from;
    while (at < this.#text.length && this.#text[at] !== '\n' && depth > 0) {
      if (this.#text[at] === '{') depth += 1;
      else if (this.#text[at] === '}') depth -= 1;
      at += 1;
    }
    return at;
  }

  #heredoc(word: string): void {
    const start = this.#at;
    let at = start;
    while (at < this.#text.length) {
      const found = this.#text.indexOf('\n', at);
      const end = found < 0 ? this.#text.length : found;
      if (this.#text.slice(at, end).trim() === word) {
        this.#at = end;
        this.#block({ start, end: Math.max(start, at - 1) });
        return;
      }
      at = end + 1;
    }
    this.#at = this.#text.length;
  }

  /** A heredoc's lines, and what stands in them. */
  #block({ start, end }: Span): void {
    const body = this.#text.slice(start, end);
    const lead = body.length - body.trimStart().length;
    const text = body.trim();
    const span = { start: start + lead, end: start + lead + text.length };
    this.#push(text, span.start, span.end);
    const place = this.#place();
    if (place !== undefined && text.includes('\n'))
      for (const entry of embeddedEntries({ kind: 'scalar', text, span }, place)) this.#out.push(entry);
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
    return this.#key === undefined ? undefined : placeIn(this.#levels, this.#key);
  }

  #push(text: string, start: number, end: number): void {
    const place = this.#place();
    if (place === undefined || text === '') return;
    const isDefault = place.keyPath[0] === 'variable' && place.keyPath.at(-1) === 'default' && place.keyPath.length === 3;
    this.#out.push(entryOf(place, text, { start, end }, isDefault ? 'default' : 'literal'));
  }
}

function unescaped(raw: string): string {
  return raw.includes('\\') ? raw.replace(/\\([\s\S])/g, (_, char: string) => ({ n: '\n', t: '\t', r: '\r' })[char] ?? char) : raw;
}
