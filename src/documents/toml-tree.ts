import { type AST, parseTOML } from 'toml-eslint-parser';
import type { TreeNode, TreePair } from './tree.ts';

/** A table, or a pair in front of the first one. */
export interface TomlTable {
  readonly names: readonly string[];
  readonly node: TreeNode;
}

/** Tables in their order. Throws on a text that is no TOML. */
export function tomlTables(text: string): readonly TomlTable[] {
  return parseTOML(text).body[0].body.map((item) =>
    item.type === 'TOMLTable'
      ? { names: item.resolvedKey.map(String), node: mapOf(item.body, item.range, text) }
      : { names: [], node: mapOf([item], item.range, text) },
  );
}

function mapOf(items: readonly AST.TOMLKeyValue[], range: AST.Range, text: string): TreeNode {
  return { kind: 'map', pairs: items.map((item) => pairOf(item, text)), span: spanOf(range) };
}

function pairOf(item: AST.TOMLKeyValue, text: string): TreePair {
  const keys = item.key.keys.map((key) => ({ name: key.type === 'TOMLBare' ? key.name : key.value, span: spanOf(key.range) }));
  let value = nodeOf(item.value, text);
  for (const key of keys.slice(1).reverse())
    value = { kind: 'map', pairs: [{ key: key.name, keySpan: key.span, value }], span: value.span };
  return { key: keys[0]!.name, keySpan: keys[0]!.span, value };
}

function nodeOf(value: AST.TOMLContentNode, text: string): TreeNode {
  const span = spanOf(value.range);
  if (value.type === 'TOMLArray') return { kind: 'list', items: value.elements.map((element) => nodeOf(element, text)), span };
  if (value.type === 'TOMLInlineTable') return mapOf(value.body, value.range, text);
  if (value.kind !== 'string') return { kind: 'scalar', text: String(value.value), span };
  const quotes = value.multiline ? 3 : 1;
  // A line break behind the opening quotes belongs to them.
  const lineBreak = value.multiline ? /^\r?\n/.exec(text.slice(span.start + quotes, span.start + quotes + 2)) : null;
  const inner = { start: span.start + quotes + (lineBreak?.[0].length ?? 0), end: span.end - quotes };
  const written = text.slice(inner.start, inner.end);
  return { kind: 'scalar', text: value.value, span: inner, ...(written === value.value ? {} : { written }) };
}

function spanOf(range: AST.Range): { start: number; end: number } {
  return { start: range[0], end: range[1] };
}
