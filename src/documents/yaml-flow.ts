import { CST } from 'yaml';
import { MAX_DEPTH, type TreeNode, type TreePair } from './tree.ts';
import { type Anchors, aliased, EMPTY, merged } from './yaml-alias.ts';

const NAME = /[^\s,[\]{}]+/y;

/** `,`, `[`, `]`, `{` or `}`. */
function isFlowSign(code: number): boolean {
  return code === 44 || code === 91 || code === 93 || code === 123 || code === 125;
}

/** A blank, the end of a line or of the text. */
export function isGap(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || Number.isNaN(code);
}

/** Signs that no plain scalar begins with; `-`, `?` and `:` may when no blank follows. */
const RESERVED = new Set([...'[]{},#&*!|>\'"%@`'].map((sign) => sign.charCodeAt(0)));

/** Scalars and flow collections of plain YAML. Whatever is not plain gives undefined. */
export class YamlFlow {
  protected readonly text: string;
  protected readonly anchors: Anchors;
  protected at = 0;

  constructor(text: string, anchors: Anchors) {
    this.text = text;
    this.anchors = anchors;
  }

  /** `*name`; EMPTY where no such anchor stands. */
  protected alias(depth: number): TreeNode | undefined {
    const start = this.at;
    NAME.lastIndex = start + 1;
    const match = NAME.exec(this.text);
    if (match === null) return undefined;
    this.at = NAME.lastIndex;
    return aliased(this.anchors.nodes.get(match[0]), { start, end: this.at }, this.anchors, depth) ?? EMPTY;
  }

  /**
   * A quoted scalar. It may run over lines that are indented deeper than `parent`.
   *
   * @param parent column of what it belongs to.
   */
  protected quoted(code: number, parent: number): TreeNode | undefined {
    const { text } = this;
    const start = this.at + 1;
    const end = this.#quoteEnd(code, parent);
    if (end === undefined) return undefined;
    this.at = end + 1;
    const span = { start, end };
    const written = text.slice(start, end);
    if (!written.includes('\n') && !written.includes(code === 34 ? '\\' : "'")) return { kind: 'scalar', text: written, span };
    const type = code === 34 ? 'double-quoted-scalar' : 'single-quoted-scalar';
    const value = resolved(type, text.slice(start - 1, end + 1));
    if (value === undefined) return undefined;
    return value === written ? { kind: 'scalar', text: value, span } : { kind: 'scalar', text: value, span, written };
  }

  #quoteEnd(quote: number, parent: number): number | undefined {
    const { text } = this;
    for (let at = this.at + 1; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        if (quote === 34 || text.charCodeAt(at + 1) !== 39) return at;
        at += 1;
      } else if (code === 92 && quote === 34 && text.charCodeAt(at + 1) !== 10 && text.charCodeAt(at + 1) !== 13) at += 1;
      else if (code === 10 && !this.#isDeeper(at + 1, parent)) return undefined;
    }
    return undefined;
  }

  /** Whether the line is empty or indented deeper than `parent`. */
  #isDeeper(lineStart: number, parent: number): boolean {
    const { text } = this;
    let at = lineStart;
    while (text.charCodeAt(at) === 32) at += 1;
    const code = text.charCodeAt(at);
    return code === 10 || code === 13 || at - lineStart > Math.max(parent, 0);
  }

  protected beginsPlain(code: number): boolean {
    if (code === 45 || code === 63 || code === 58) {
      const next = this.text.charCodeAt(this.at + 1);
      return !isGap(next) && !isFlowSign(next);
    }
    return !RESERVED.has(code) && !isGap(code);
  }

  protected flow(parent: number, depth: number): TreeNode | undefined {
    const code = this.text.charCodeAt(this.at);
    if (depth > MAX_DEPTH) return undefined;
    return code === 91 ? this.#list(parent, depth) : this.#map(parent, depth);
  }

  /** Moves over blanks and line ends; false at a comment, or where a line is not indented enough. */
  #skip(parent: number): boolean {
    const { text } = this;
    let code = text.charCodeAt(this.at);
    while (code === 32 || code === 10 || code === 13) {
      if (code === 10 && !this.#isDeeper(this.at + 1, parent)) return false;
      this.at += 1;
      code = text.charCodeAt(this.at);
    }
    return code !== 35 && code !== 9 && this.at < text.length;
  }

  #list(parent: number, depth: number): TreeNode | undefined {
    const start = this.at;
    const items: TreeNode[] = [];
    this.at += 1;
    for (;;) {
      if (!this.#skip(parent)) return undefined;
      if (this.text.charCodeAt(this.at) === 93) break;
      const item = this.#node(parent, depth);
      if (item === undefined || !this.#skip(parent)) return undefined;
      items.push(item);
      const code = this.text.charCodeAt(this.at);
      if (code === 44) this.at += 1;
      else if (code !== 93) return undefined;
    }
    this.at += 1;
    return { kind: 'list', items, span: { start, end: this.at } };
  }

  #map(parent: number, depth: number): TreeNode | undefined {
    const start = this.at;
    const pairs: TreePair[] = [];
    this.at += 1;
    for (;;) {
      if (!this.#skip(parent)) return undefined;
      if (this.text.charCodeAt(this.at) === 125) break;
      const pair = this.#pair(parent, depth);
      if (pair === undefined || !this.#skip(parent)) return undefined;
      pairs.push(pair);
      const code = this.text.charCodeAt(this.at);
      if (code === 44) this.at += 1;
      else if (code !== 125) return undefined;
    }
    this.at += 1;
    return { kind: 'map', pairs: merged(pairs), span: { start, end: this.at } };
  }

  #pair(parent: number, depth: number): TreePair | undefined {
    const first = this.text.charCodeAt(this.at);
    const isQuoted = first === 34 || first === 39;
    const key = isQuoted ? this.quoted(first, parent) : this.beginsPlain(first) ? this.#plain() : undefined;
    if (key?.kind !== 'scalar' || !this.#skip(parent) || this.text.charCodeAt(this.at) !== 58) return undefined;
    this.at += 1;
    if (!isQuoted && !isGap(this.text.charCodeAt(this.at))) return undefined;
    if (!this.#skip(parent)) return undefined;
    const value = this.#node(parent, depth);
    return value === undefined || value === EMPTY ? undefined : { key: key.text, keySpan: quotedSpan(key.span, isQuoted), value };
  }

  #node(parent: number, depth: number): TreeNode | undefined {
    const code = this.text.charCodeAt(this.at);
    if (code === 91 || code === 123) return this.flow(parent, depth + 1);
    if (code === 34 || code === 39) return this.quoted(code, parent);
    if (code === 42) return this.alias(depth + 1);
    return this.beginsPlain(code) ? this.#plain() : undefined;
  }

  /** A plain scalar of one line inside brackets. */
  #plain(): TreeNode | undefined {
    const { text } = this;
    const start = this.at;
    let at = start;
    for (let code = text.charCodeAt(at); at < text.length && code !== 10 && !isFlowSign(code); code = text.charCodeAt(at)) {
      const next = text.charCodeAt(at + 1);
      if (code === 58 && (isGap(next) || isFlowSign(next))) break;
      if (code === 9 || (code === 32 && next === 35)) return undefined;
      at += 1;
    }
    this.at = at;
    let end = at;
    while (text.charCodeAt(end - 1) === 32 || text.charCodeAt(end - 1) === 13) end -= 1;
    return { kind: 'scalar', text: text.slice(start, end), span: { start, end } };
  }
}

/** The span of a key holds its quotes. */
export function quotedSpan({ start, end }: { start: number; end: number }, isQuoted: boolean): { start: number; end: number } {
  return isQuoted ? { start: start - 1, end: end + 1 } : { start, end };
}

/** What the library reads a scalar as that is not simply what stands there; undefined when it is not valid. */
export function resolved(type: 'scalar' | 'double-quoted-scalar' | 'single-quoted-scalar', source: string): string | undefined {
  let isValid = true;
  const found = CST.resolveAsScalar({ type, offset: 0, indent: 0, source }, true, () => {
    isValid = false;
  });
  return isValid ? found?.value : undefined;
}

/** Where a line of a plain scalar ends; undefined when it holds a colon like a key's. */
export function plainEnd(text: string, from: number): number | undefined {
  let at = from;
  let end = from;
  for (let code = text.charCodeAt(at); code !== 10 && at < text.length; code = text.charCodeAt(at)) {
    if (code === 58 && isGap(text.charCodeAt(at + 1))) return undefined;
    if (code === 35 && text.charCodeAt(at - 1) <= 32) break;
    at += 1;
    if (code > 32) end = at;
  }
  return end;
}

/** Offset of the content of the line in which a plain scalar that ends at `end` goes on, or -1. */
export function continued(text: string, end: number, parent: number): number {
  let at = end;
  let lineStart = -1;
  for (let code = text.charCodeAt(at); code === 32 || code === 13 || code === 10; code = text.charCodeAt(at)) {
    at += 1;
    if (code === 10) lineStart = at;
  }
  return at < text.length && lineStart >= 0 && at - lineStart > parent && text.charCodeAt(at) !== 35 && text.charCodeAt(at) !== 9 ? at : -1;
}
