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
const SPACE = /[\s\uFEFF]/;
const BARE = /[^\s,:{}[\]"']/;

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
    const char = this.#text[this.#at];
    if (char === undefined) return this.#fail();
    if (depth > MAX_DEPTH) {
      this.#at = this.#text.length;
      return this.#fail();
    }
    if (char === '{') return this.#map(depth);
    if (char === '[') return this.#list(depth);
    if (char === '"' || char === "'") return this.#string(char);
    return this.#bare();
  }

  #fail(): undefined {
    this.valid = false;
    return undefined;
  }

  #map(depth: number): TreeNode {
    const start = this.#at;
    const pairs: TreePair[] = [];
    this.#at += 1;
    while (this.#more('}')) {
      const char = this.#text[this.#at];
      const key = char === '"' || char === "'" ? this.#string(char) : this.#bare();
      this.#skip();
      if (key?.kind !== 'scalar' || this.#text[this.#at] !== ':') {
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
    while (this.#more(']')) {
      const item = this.value(depth + 1);
      if (item !== undefined) items.push(item);
      else this.#at += 1;
    }
    return { kind: 'list', items, span: { start, end: this.#at } };
  }

  /** Moves to the next member; false, behind `close`, when there is none. */
  #more(close: string): boolean {
    this.#skip();
    while (this.#text[this.#at] === ',') {
      this.#at += 1;
      this.#skip();
    }
    const char = this.#text[this.#at];
    if (char === undefined) this.valid = false;
    if (char !== close) return char !== undefined;
    this.#at += 1;
    return false;
  }

  #string(quote: string): TreeNode {
    const start = this.#at + 1;
    let out = '';
    let from = start;
    let at = start;
    for (; at < this.#text.length; at += 1) {
      const char = this.#text[at];
      if (char === quote || char === '\n') break;
      if (char !== '\\') continue;
      out += this.#text.slice(from, at);
      const [plain, length] = this.#escape(at + 1);
      out += plain;
      at += length;
      from = at + 1;
    }
    if (this.#text[at] !== quote) this.valid = false;
    const end = Math.min(at, this.#text.length);
    this.#at = this.#text[at] === quote ? at + 1 : end;
    const written = from === start ? {} : { written: this.#text.slice(start, end) };
    return { kind: 'scalar', text: out + this.#text.slice(from, end), span: { start, end }, ...written };
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
    while (this.#at < this.#text.length && BARE.test(this.#text[this.#at]!)) this.#at += 1;
    if (this.#at === start) return this.#fail();
    return { kind: 'scalar', text: this.#text.slice(start, this.#at), span: { start, end: this.#at } };
  }

  #skip(): void {
    for (;;) {
      while (this.#at < this.#text.length && SPACE.test(this.#text[this.#at]!)) this.#at += 1;
      const two = this.#text.slice(this.#at, this.#at + 2);
      if (two !== '//' && two !== '/*') return;
      const end = two === '//' ? this.#text.indexOf('\n', this.#at) : this.#text.indexOf('*/', this.#at + 2);
      this.#at = end < 0 ? this.#text.length : end + (two === '//' ? 1 : 2);
    }
  }
}
