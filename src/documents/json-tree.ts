import { leftOut } from './gaps.ts';
import { MAX_DEPTH, type TreeNode, type TreePair } from './tree.ts';

export interface JsonTree {
  readonly root: TreeNode | undefined;
  /** False when something was skipped because it is not JSON, JSONC or JSON5. */
  readonly valid: boolean;
}

/** Parses JSON, JSONC and JSON5 tolerantly in one pass. Never throws. */
export function jsonTree(text: string): JsonTree {
  const reader = new JsonReader(text);
  const root = reader.value(0);
  return { root, valid: reader.valid && reader.atEnd() };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0' };
const TOO_DEEP = `values nest deeper than ${MAX_DEPTH} levels; the inner ones were not read`;

/** White space of JSON5: https://spec.json5.org/#white-space */
function isSpace(code: number): boolean {
  if (code === 32 || (code >= 9 && code <= 13)) return true;
  return code > 127 && (code === 0xa0 || code === 0xfeff || code === 0x2028 || code === 0x2029 || /\s/.test(String.fromCharCode(code)));
}

/** What may stand in a bare word: no space, sign or quote. */
function isBare(code: number): boolean {
  if (code === 44 || code === 58 || code === 123 || code === 125 || code === 91 || code === 93 || code === 34 || code === 39) return false;
  return !isSpace(code);
}

class JsonReader {
  valid = true;
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  atEnd(): boolean {
    this.#skip();
    return this.#at >= this.#text.length;
  }

  value(depth: number): TreeNode | undefined {
    this.#skip();
    const code = this.#text.charCodeAt(this.#at);
    if (Number.isNaN(code)) return this.#fail();
    const isContainer = code === 123 || code === 91;
    if (isContainer && depth > MAX_DEPTH) return this.#tooDeep();
    if (isContainer) return code === 123 ? this.#map(depth) : this.#list(depth);
    return code === 34 || code === 39 ? this.#string(code) : this.#bare();
  }

  #fail(): undefined {
    this.valid = false;
    return undefined;
  }

  /** Moves behind a value that is not looked into; the file around it is read on. */
  #tooDeep(): TreeNode {
    leftOut(TOO_DEEP);
    const start = this.#at;
    let open = 0;
    do {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 34 || code === 39) this.#string(code);
      else {
        if (code === 123 || code === 91) open += 1;
        else if (code === 125 || code === 93) open -= 1;
        this.#at += 1;
      }
    } while (open > 0 && this.#at < this.#text.length);
    return { kind: 'list', items: [], span: { start, end: this.#at } };
  }

  #map(depth: number): TreeNode {
    const start = this.#at;
    const pairs: TreePair[] = [];
    this.#at += 1;
    while (this.#more(125)) {
      const code = this.#text.charCodeAt(this.#at);
      const key = code === 34 || code === 39 ? this.#string(code) : this.#bare();
      this.#skip();
      if (key?.kind !== 'scalar' || this.#text.charCodeAt(this.#at) !== 58) {
        this.valid = false;
        if (key === undefined) this.#at += 1;
        continue;
      }
      this.#at += 1;
      const value = this.value(depth + 1);
      if (value !== undefined) pairs.push({ key: key.text, keySpan: key.span, value });
    }
    return { kind: 'map', pairs, span: { start, end: this.#at } };
  }

  #list(depth: number): TreeNode {
    const start = this.#at;
    const items: TreeNode[] = [];
    this.#at += 1;
    while (this.#more(93)) {
      const item = this.value(depth + 1);
      if (item !== undefined) items.push(item);
      else this.#at += 1;
    }
    return { kind: 'list', items, span: { start, end: this.#at } };
  }

  /** Moves to the next member; false, behind `close`, when there is none. */
  #more(close: number): boolean {
    this.#skip();
    while (this.#text.charCodeAt(this.#at) === 44) {
      this.#at += 1;
      this.#skip();
    }
    const code = this.#text.charCodeAt(this.#at);
    if (Number.isNaN(code)) this.valid = false;
    if (code !== close) return !Number.isNaN(code);
    this.#at += 1;
    return false;
  }

  #string(quote: number): TreeNode {
    const text = this.#text;
    const start = this.#at + 1;
    // Most strings hold no escape and end in their line.
    const close = text.indexOf(quote === 34 ? '"' : "'", start);
    if (close >= 0) {
      const raw = text.slice(start, close);
      if (!raw.includes('\\') && !raw.includes('\n')) {
        this.#at = close + 1;
        return { kind: 'scalar', text: raw, span: { start, end: close } };
      }
    }
    return this.#escaped(quote, start);
  }

  #escaped(quote: number, start: number): TreeNode {
    const text = this.#text;
    let out = '';
    let from = start;
    let at = start;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === quote || code === 10) break;
      if (code !== 92) continue;
      out += text.slice(from, at);
      const [plain, length] = this.#escape(at + 1);
      out += plain;
      at += length;
      from = at + 1;
    }
    const end = Math.min(at, text.length);
    const isClosed = text.charCodeAt(at) === quote;
    if (!isClosed) this.valid = false;
    this.#at = isClosed ? at + 1 : end;
    const value = out + text.slice(from, end);
    const written = text.slice(start, end);
    const node = { kind: 'scalar', text: value, span: { start, end } } as const;
    return written === value ? node : { ...node, written };
  }

  #escape(at: number): [plain: string, length: number] {
    const char = this.#text[at] ?? '';
    const width = char === 'u' ? 4 : char === 'x' ? 2 : 0;
    const digits = this.#text.slice(at + 1, at + 1 + width);
    if (width > 0 && digits.length === width && /^[0-9a-fA-F]+$/.test(digits))
      return [String.fromCharCode(Number.parseInt(digits, 16)), width + 1];
    if (char === '\r' && this.#text[at + 1] === '\n') return ['', 2];
    if (char === '\n') return ['', 1];
    return [ESCAPES[char] ?? char, 1];
  }

  #bare(): TreeNode | undefined {
    const start = this.#at;
    while (this.#at < this.#text.length && isBare(this.#text.charCodeAt(this.#at))) this.#at += 1;
    if (this.#at === start) return this.#fail();
    return { kind: 'scalar', text: this.#text.slice(start, this.#at), span: { start, end: this.#at } };
  }

  /** Moves over white space and comments. */
  #skip(): void {
    const text = this.#text;
    for (;;) {
      while (this.#at < text.length && isSpace(text.charCodeAt(this.#at))) this.#at += 1;
      if (text.charCodeAt(this.#at) !== 47) return;
      const next = text.charCodeAt(this.#at + 1);
      if (next !== 47 && next !== 42) return;
      const end = next === 47 ? text.indexOf('\n', this.#at) : text.indexOf('*/', this.#at + 2);
      this.#at = end < 0 ? text.length : end + (next === 47 ? 1 : 2);
    }
  }
}
