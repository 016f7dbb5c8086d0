import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, type Scalar } from 'yaml';
import type { DocumentNote } from '../domain/document.ts';
import { Positions } from '../domain/position.ts';
import { MAX_DEPTH, type TreeNode, type TreePair } from './tree.ts';

/** UTF-16 code units; longer texts go to the line reader. */
export const MAX_YAML = 512 * 1024;

export interface YamlTrees {
  /** One per document of the stream; empty documents are left out. */
  readonly documents: readonly TreeNode[];
  readonly notes: readonly DocumentNote[];
  /** False when the text is not valid YAML (a template, a broken file): what stands in `documents` may be wrong. */
  readonly valid: boolean;
}

interface Reading {
  readonly text: string;
  readonly anchors: Map<string, string>;
  tooDeep: boolean;
}

/** Parses a YAML stream. Every scalar is text as written. Never throws. */
export function yamlTrees(text: string): YamlTrees {
  if (text.length > MAX_YAML) return broken('the file is too long to be parsed as YAML; its lines were read', undefined);
  // A template holds thousands of errors, and each would take a stack trace that nobody reads: 20 s in one Helm repository.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const parsed = parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent', prettyErrors: false });
    const documents: TreeNode[] = [];
    for (const one of Array.isArray(parsed) ? parsed : []) {
      const error = one.errors[0];
      if (error !== undefined) {
        const line = new Positions(text).line(error.pos[0]);
        return broken(`line ${line} is not valid YAML; the file's lines were read instead`, line);
      }
      const reading: Reading = { text, anchors: new Map(), tooDeep: false };
      const root = convert(one.contents, reading, 0);
      if (reading.tooDeep) return broken(`the file nests deeper than ${MAX_DEPTH} levels; its lines were read instead`, undefined);
      if (root !== undefined) documents.push(root);
    }
    return { documents, notes: [], valid: true };
  } catch {
    return broken('the file could not be parsed as YAML; its lines were read', undefined);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function broken(message: string, line: number | undefined): YamlTrees {
  return { documents: [], notes: [{ message, line }], valid: false };
}

function convert(node: unknown, reading: Reading, depth: number): TreeNode | undefined {
  if (depth > MAX_DEPTH) {
    reading.tooDeep = true;
    return undefined;
  }
  if (isScalar(node)) return scalar(node, reading);
  if (isAlias(node)) {
    // Only a scalar is taken along: a merged map stands where its anchor stands, and no alias can multiply the text.
    const value = reading.anchors.get(node.source);
    return value === undefined ? undefined : { kind: 'scalar', text: value, span: spanOf(node.range) };
  }
  if (isMap(node)) {
    return { kind: 'map', pairs: node.items.flatMap((pair) => pairOf(pair, reading, depth)), span: spanOf(node.range) };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => convert(item, reading, depth + 1) ?? EMPTY);
    return { kind: 'list', items, span: spanOf(node.range) };
  }
  return undefined;
}

function pairOf(pair: { key: unknown; value: unknown }, reading: Reading, depth: number): TreePair[] {
  const value = convert(pair.value, reading, depth + 1);
  if (!isScalar(pair.key) || value === undefined) return [];
  return [{ key: String(pair.key.value ?? ''), keySpan: spanOf(pair.key.range), value }];
}

const EMPTY: TreeNode = { kind: 'scalar', text: '', span: { start: 0, end: 0 } };

function scalar(node: Scalar, reading: Reading): TreeNode {
  const text = String(node.value ?? '');
  if (node.anchor !== undefined) reading.anchors.set(node.anchor, text);
  const { start, end } = spanOf(node.range);
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')
    return { kind: 'scalar', text, span: { start: start + 1, end: Math.max(start + 1, end - 1) } };
  if (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED') return { kind: 'scalar', text, span: { start, end } };
  const body = reading.text.indexOf('\n', start) + 1;
  let first = body > 0 && body <= end ? body : start;
  while (first < end && (reading.text[first] === ' ' || reading.text[first] === '\n' || reading.text[first] === '\r')) first += 1;
  let last = end;
  while (last > first && (reading.text[last - 1] === '\n' || reading.text[last - 1] === '\r')) last -= 1;
  return { kind: 'scalar', text, span: { start: first, end: last } };
}

function spanOf(range: readonly number[] | null | undefined): { start: number; end: number } {
  return { start: range?.[0] ?? 0, end: range?.[1] ?? range?.[0] ?? 0 };
}
