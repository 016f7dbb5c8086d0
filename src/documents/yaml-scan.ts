import type { Span } from '../domain/location.ts';
import { MAX_DEPTH, type TreeNode, type TreePair } from './tree.ts';
import { EMPTY, merged } from './yaml-alias.ts';
import { blockScalar } from './yaml-block.ts';
import { continued, isGap, plainEnd, quotedSpan, resolved, YamlFlow } from './yaml-flow.ts';

/** Keys that are longer are none: https://yaml.org/spec/1.2.2/#742-flow-mappings */
const LONGEST_KEY = 1000;
const PROPERTY = /(?:&([^\s,[\]{}]+)|(![A-Za-z][\w./-]*))(?=[ \r\n]|$)/y;

/**
 * Reads the YAML that people write: block maps and lists, plain, quoted and block
 * scalars, flow collections, anchors, aliases and short tags. Gives up at whatever
 * else stands there, valid or not: the library reads it then. What it does read it
 * reads as the library does, an order of magnitude faster.
 */
export class YamlScan extends YamlFlow {
  /** Column of the content at `at`; -1 at the end. */
  #column = -1;
  #lineStart = 0;
  /** Behind the line of the last node. */
  #end = 0;

  /** How far the text was read. */
  get reached(): number {
    return this.at;
  }

  /** The documents of the stream; undefined when something is not plain. */
  documents(): TreeNode[] | undefined {
    const found: TreeNode[] = [];
    if (this.text.charCodeAt(0) === 0xfeff) this.#lineStart = this.at = 1;
    if (this.text.includes('\uFEFF', 1) || !this.#next(true)) return undefined;
    while (this.#column >= 0) {
      const begins = !this.#isMark() || this.#behindMark();
      if (begins === undefined) return undefined;
      if (!begins) continue;
      const root = this.text.charCodeAt(this.at) === 37 ? undefined : this.#block(-1, 0);
      if (root === undefined || (this.#column >= 0 && !this.#isMark())) return undefined;
      if (root !== EMPTY) found.push(root);
    }
    return found;
  }

  /** Moves behind the mark of a document; whether its content follows. Undefined when something stands in the mark's line. */
  #behindMark(): boolean | undefined {
    const isEnd = this.text.charCodeAt(this.at) === 46;
    this.at += 3;
    if (!this.#next(false)) return undefined;
    this.anchors.nodes.clear();
    return !isEnd && this.#column >= 0 && !this.#isMark();
  }

  /** `---` or `...` at the beginning of a line. */
  #isMark(): boolean {
    const { text, at } = this;
    if (this.#column !== 0) return false;
    const code = text.charCodeAt(at);
    if (code !== 45 && code !== 46) return false;
    return text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code && isGap(text.charCodeAt(at + 3));
  }

  /** Moves to the next content, behind the rest of the line, comments and empty lines; false when the rest is no comment. */
  #next(isFresh: boolean): boolean {
    const { text } = this;
    let fresh = isFresh;
    let { at } = this;
    for (;;) {
      const from = at;
      let code = text.charCodeAt(at);
      while (code === 32) {
        at += 1;
        code = text.charCodeAt(at);
      }
      if (code === 35 && (fresh || at > from)) {
        const end = text.indexOf('\n', at);
        at = end < 0 ? text.length : end;
        code = text.charCodeAt(at);
      } else if (code === 13 && text.charCodeAt(at + 1) === 10) {
        at += 1;
        code = 10;
      }
      if (code === 10) {
        at += 1;
        this.#lineStart = at;
        fresh = true;
        continue;
      }
      this.at = at;
      this.#column = at >= text.length ? -1 : at - this.#lineStart;
      return at >= text.length || (fresh && code !== 9 && code !== 13);
    }
  }

  /** Ends a node at `at`, and moves to the next content. */
  #finished(node: TreeNode | undefined): TreeNode | undefined {
    if (node === undefined) return undefined;
    const end = this.text.indexOf('\n', this.at);
    this.#end = end < 0 ? this.text.length : end + 1;
    return this.#next(false) ? node : undefined;
  }

  #isDash(): boolean {
    return this.text.charCodeAt(this.at) === 45 && isGap(this.text.charCodeAt(this.at + 1));
  }

  /** The node whose content stands at `at`, deeper than `parent`. */
  #block(parent: number, depth: number): TreeNode | undefined {
    if (depth > MAX_DEPTH) return undefined;
    if (this.#isDash()) return this.#list(this.#column, depth);
    return this.#colon() === undefined ? this.#value(parent, depth) : this.#map(this.#column, depth);
  }

  /** Offset of the colon that ends the key at `at`; undefined when no key stands there. */
  #colon(): number | undefined {
    const { text } = this;
    const first = text.charCodeAt(this.at);
    if (first === 91 || first === 123) return undefined;
    if (first === 34 || first === 39) return this.#colonBehind(first);
    for (let { at } = this; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10) return undefined;
      if (code === 58 && isGap(text.charCodeAt(at + 1))) return at;
      if (code === 35 && at > this.at && text.charCodeAt(at - 1) <= 32) return undefined;
    }
    return undefined;
  }

  /** Offset of the colon behind a quoted key. */
  #colonBehind(quote: number): number | undefined {
    const { text } = this;
    let at = this.at + 1;
    for (let code = text.charCodeAt(at); code !== quote; code = text.charCodeAt(at)) {
      if (code === 10 || at >= text.length) return undefined;
      at += code === 92 && quote === 34 ? 2 : 1;
    }
    at += 1;
    while (text.charCodeAt(at) === 32) at += 1;
    return text.charCodeAt(at) === 58 && isGap(text.charCodeAt(at + 1)) ? at : undefined;
  }

  #map(column: number, depth: number): TreeNode | undefined {
    const start = this.at;
    const pairs: TreePair[] = [];
    let merges = false;
    do {
      const key = this.#key();
      if (key === undefined) return undefined;
      const value = this.#pairValue(column, depth);
      if (value === undefined) return undefined;
      if (key.text === '<<') merges = true;
      if (value !== EMPTY) pairs.push({ key: key.text, keySpan: key.span, value });
    } while (this.#column === column && !this.#isMark());
    if (this.#column > column) return undefined;
    return { kind: 'map', pairs: merges ? merged(pairs) : pairs, span: { start, end: this.#end } };
  }

  /** A key; moves behind its colon. */
  #key(): { readonly text: string; readonly span: Span } | undefined {
    const { text, at: start } = this;
    const colon = this.#colon();
    if (colon === undefined || colon - start > LONGEST_KEY) return undefined;
    const first = text.charCodeAt(start);
    if (first === 34 || first === 39) {
      const key = this.quoted(first, Number.MAX_SAFE_INTEGER);
      if (key?.kind !== 'scalar') return undefined;
      this.at = colon + 1;
      return { text: key.text, span: quotedSpan(key.span, true) };
    }
    if (!this.beginsPlain(first)) return undefined;
    let end = colon;
    while (text.charCodeAt(end - 1) === 32) end -= 1;
    this.at = colon + 1;
    const key = text.slice(start, end);
    return key.includes('\t') ? undefined : { text: key, span: { start, end } };
  }

  #pairValue(column: number, depth: number): TreeNode | undefined {
    const from = this.at;
    if (!this.#isLineOver()) return this.#value(column, depth + 1);
    if (!this.#next(false)) return undefined;
    if (this.#column > column) return this.#block(column, depth + 1);
    if (this.#column === column && this.#isDash()) return this.#list(column, depth + 1);
    return this.#nothing(from);
  }

  #nothing(at: number): TreeNode {
    this.#end = at;
    return { kind: 'scalar', text: '', span: { start: at, end: at } };
  }

  /** Whether nothing but a comment follows in the line; moves over blanks when something does. */
  #isLineOver(): boolean {
    const { text } = this;
    let { at } = this;
    while (text.charCodeAt(at) === 32) at += 1;
    const code = text.charCodeAt(at);
    if (code === 10 || at >= text.length || (code === 35 && at > this.at) || (code === 13 && text.charCodeAt(at + 1) === 10)) return true;
    this.at = at;
    return false;
  }

  #list(column: number, depth: number): TreeNode | undefined {
    const start = this.at;
    const items: TreeNode[] = [];
    do {
      this.at += 1;
      const from = this.at;
      let item: TreeNode | undefined;
      if (!this.#isLineOver()) {
        this.#column = this.at - this.#lineStart;
        item = this.#block(column, depth + 1);
      } else if (this.#next(false)) item = this.#column > column ? this.#block(column, depth + 1) : this.#nothing(from);
      if (item === undefined) return undefined;
      items.push(item);
    } while (this.#column === column && this.#isDash());
    if (this.#column > column) return undefined;
    return { kind: 'list', items, span: { start, end: this.#end } };
  }

  /** What stands behind a key or a dash, or in a line of its own. */
  #value(parent: number, depth: number): TreeNode | undefined {
    const code = this.text.charCodeAt(this.at);
    if (code === 38 || code === 33) return this.#withProperties(parent, depth);
    if (code === 42) return this.#finished(this.alias(depth));
    if (code === 34 || code === 39) return this.#finished(this.quoted(code, parent));
    if (code === 91 || code === 123) return this.#finished(this.flow(parent, depth));
    if (code === 124 || code === 62) return this.#blockScalar(parent);
    return this.beginsPlain(code) ? this.#finished(this.#plain(parent)) : undefined;
  }

  /** A node with an anchor, a tag, or both. */
  #withProperties(parent: number, depth: number): TreeNode | undefined {
    let anchor: string | undefined;
    let tag: string | undefined;
    for (let code = this.text.charCodeAt(this.at); code === 38 || code === 33; code = this.text.charCodeAt(this.at)) {
      PROPERTY.lastIndex = this.at;
      const match = PROPERTY.exec(this.text);
      if (match === null || (match[1] === undefined ? tag : anchor) !== undefined) return undefined;
      anchor ??= match[1];
      tag ??= match[2];
      this.at = PROPERTY.lastIndex;
      while (this.text.charCodeAt(this.at) === 32) this.at += 1;
    }
    // An alias has no properties.
    if (this.text.charCodeAt(this.at) === 42) return undefined;
    const found = this.#isLineOver() ? this.#below(parent, depth) : this.#value(parent, depth);
    if (found === undefined) return undefined;
    const node = tag === undefined ? found : { ...found, tag };
    if (anchor !== undefined) this.anchors.nodes.set(anchor, node);
    return node;
  }

  #below(parent: number, depth: number): TreeNode | undefined {
    return parent >= 0 && this.#next(false) && this.#column > parent ? this.#block(parent, depth) : undefined;
  }

  /** A plain scalar; it goes on in lines that are indented deeper than `parent`. */
  #plain(parent: number): TreeNode | undefined {
    const { text } = this;
    const start = this.at;
    let end = plainEnd(text, start);
    for (let line = end === undefined ? -1 : continued(text, end, parent); line >= 0; line = continued(text, end, parent)) {
      end = plainEnd(text, line);
      if (end === undefined) return undefined;
      if (parent < 0) return undefined;
    }
    if (end === undefined) return undefined;
    this.at = end;
    const written = text.slice(start, end);
    const span = { start, end };
    if (!written.includes('\n')) return { kind: 'scalar', text: written, span };
    const value = resolved('scalar', written);
    return value === undefined ? undefined : { kind: 'scalar', text: value, span, written };
  }

  #blockScalar(parent: number): TreeNode | undefined {
    // At the root it could hold what looks like the end of a document.
    const found = parent < 0 ? undefined : blockScalar(this.text, this.at, parent);
    if (found === undefined) return undefined;
    this.at = found.end;
    this.#lineStart = found.end;
    this.#end = found.end;
    return this.#next(true) ? found.node : undefined;
  }
}
