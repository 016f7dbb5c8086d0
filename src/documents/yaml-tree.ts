import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, type Scalar } from 'yaml';
import type { DocumentNote } from '../domain/document.ts';
import type { Span } from '../domain/location.ts';
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
  readonly anchors: Map<string, TreeNode>;
  /** Nodes that aliases may still add: no alias can multiply a text. */
  budget: number;
  tooDeep: boolean;
}

/** Values that aliases may stand for: in proportion to the text, and never more than this. */
const MOST_ALIASED = 20_000;
const ALWAYS_ALIASED = 1000;

/** Parses a YAML stream. Every scalar is text as written. Never throws. */
export function yamlTrees(text: string): YamlTrees {
  if (text.length > MAX_YAML) return broken('the file is too long to be parsed as YAML; its lines were read', undefined);
  // A template holds thousands of errors, and each would take a stack trace that nobody reads: 20 s in one Helm repository.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const parsed = parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent', prettyErrors: false });
    const documents: TreeNode[] = [];
    const most = Math.min(MOST_ALIASED, ALWAYS_ALIASED + text.length);
    let budget = most;
    for (const one of Array.isArray(parsed) ? parsed : []) {
      const error = one.errors[0];
      if (error !== undefined) {
        const line = new Positions(text).line(error.pos[0]);
        return broken(`line ${line} is not valid YAML; the file's lines were read instead`, line);
      }
      const reading: Reading = { text, anchors: new Map(), budget, tooDeep: false };
      const root = convert(one.contents, reading, 0);
      budget = reading.budget;
      if (reading.tooDeep) return broken(`the file nests deeper than ${MAX_DEPTH} levels; its lines were read instead`, undefined);
      if (root !== undefined) documents.push(root);
    }
    const notes = budget > 0 ? [] : [{ message: `aliases stand for more than ${most} values; the others were left out`, line: undefined }];
    return { documents, notes, valid: true };
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
  if (isAlias(node)) return aliased(reading.anchors.get(node.source), spanOf(node.range), reading, depth);
  const found = converted(node, reading, depth);
  const { anchor } = node as { anchor?: string };
  if (found !== undefined && anchor !== undefined) reading.anchors.set(anchor, found);
  return found;
}

function converted(node: unknown, reading: Reading, depth: number): TreeNode | undefined {
  if (isScalar(node)) return scalar(node, reading);
  if (isMap(node)) return { kind: 'map', pairs: merged(node.items.flatMap((pair) => pairOf(pair, reading, depth))), ...placed(node) };
  if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => convert(item, reading, depth + 1) ?? EMPTY), ...placed(node) };
  return undefined;
}

function placed({ range, tag }: { range?: readonly number[] | null; tag?: string }): { span: Span; tag?: string } {
  return tag?.startsWith('!') === true && !tag.startsWith('!!') ? { span: spanOf(range), tag } : { span: spanOf(range) };
}

/** What stands at the anchor, shown where the alias stands. */
function aliased(node: TreeNode | undefined, span: Span, reading: Reading, depth: number): TreeNode | undefined {
  reading.budget -= 1;
  if (node === undefined || reading.budget <= 0 || depth > MAX_DEPTH) return undefined;
  if (node.kind === 'scalar') return { ...node, span, aliased: true };
  if (node.kind === 'list') return { ...node, span, items: node.items.map((item) => aliased(item, span, reading, depth + 1) ?? EMPTY) };
  const pairs = node.pairs.flatMap((pair) => {
    const value = aliased(pair.value, span, reading, depth + 1);
    return value === undefined ? [] : [{ ...pair, value }];
  });
  return { ...node, span, pairs };
}

/** `<<: *defaults` brings the pairs that the map does not have itself. */
function merged(pairs: readonly TreePair[]): readonly TreePair[] {
  if (!pairs.some(({ key }) => key === '<<')) return pairs;
  const own = pairs.filter(({ key }) => key !== '<<');
  const taken = new Set(own.map(({ key }) => key));
  const brought: TreePair[] = [];
  for (const { value } of pairs.filter(({ key }) => key === '<<'))
    for (const node of value.kind === 'list' ? value.items : [value])
      for (const pair of node.kind === 'map' ? node.pairs : []) {
        if (!taken.has(pair.key)) brought.push(pair);
        taken.add(pair.key);
      }
  return [...own, ...brought];
}

function pairOf(pair: { key: unknown; value: unknown }, reading: Reading, depth: number): TreePair[] {
  const value = convert(pair.value, reading, depth + 1);
  if (!isScalar(pair.key) || value === undefined) return [];
  return [{ key: String(pair.key.value ?? ''), keySpan: spanOf(pair.key.range), value }];
}

const EMPTY: TreeNode = { kind: 'scalar', text: '', span: { start: 0, end: 0 } };

function scalar(node: Scalar, { text: file }: Reading): TreeNode {
  const text = String(node.value ?? '');
  const { start: from, end } = placed(node).span;
  const start = behindProperties(file, from, end);
  const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  const span = quoted
    ? { start: start + 1, end: Math.max(start + 1, end - 1) }
    : node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'
      ? blockSpan(file, start, end)
      : { start, end };
  const written = file.slice(span.start, span.end);
  return { kind: 'scalar', text, ...placed(node), span, ...(written === text ? {} : { written }) };
}

/** Behind the anchor and the tag of a node: `&x !y value`. */
function behindProperties(file: string, start: number, end: number): number {
  let at = start;
  while (at < end && (file[at] === '&' || file[at] === '!')) {
    while (at < end && !/\s/.test(file[at]!)) at += 1;
    while (at < end && /\s/.test(file[at]!)) at += 1;
  }
  return at;
}

/** The lines of a block, from its first character to its last. */
function blockSpan(file: string, start: number, end: number): Span {
  const body = file.indexOf('\n', start) + 1;
  let first = body > 0 && body <= end ? body : start;
  while (first < end && (file[first] === ' ' || file[first] === '\n' || file[first] === '\r')) first += 1;
  let last = end;
  while (last > first && (file[last - 1] === '\n' || file[last - 1] === '\r')) last -= 1;
  return { start: first, end: last };
}

function spanOf(range: readonly number[] | null | undefined): { start: number; end: number } {
  return { start: range?.[0] ?? 0, end: range?.[1] ?? range?.[0] ?? 0 };
}
