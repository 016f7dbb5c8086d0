import { Composer, type CST, isAlias, isMap, isScalar, isSeq, Parser, type Scalar } from 'yaml';
import type { DocumentNote, Entry } from '../domain/document.ts';
import type { Span } from '../domain/location.ts';
import { Positions } from '../domain/position.ts';
import { brokenNote, MOST_BROKEN, withoutLine } from './broken-lines.ts';
import { indentedEntries } from './line-scan.ts';
import { MAX_DEPTH, type TreeNode, type TreePair } from './tree.ts';
import { type Anchors, aliased, blockSpan, EMPTY, merged } from './yaml-alias.ts';
import { YamlScan } from './yaml-scan.ts';
import { withActions, withoutActions } from './yaml-template.ts';

/** UTF-16 code units; longer texts that the library must read go to the line reader. */
export const MAX_YAML = 512 * 1024;

export interface YamlTrees {
  /** One per document of the stream; empty documents are left out. */
  readonly documents: readonly TreeNode[];
  /** Values of lines that are no YAML, where the others could be read. */
  readonly loose: readonly Entry[];
  readonly notes: readonly DocumentNote[];
  /** False when nothing could be read as YAML. */
  readonly valid: boolean;
}

const TOO_DEEP = `the file nests deeper than ${MAX_DEPTH} levels; its lines were read instead`;

interface Reading {
  readonly text: string;
  readonly anchors: Anchors;
  tooDeep: boolean;
}

/** Values that aliases may stand for: in proportion to the text, and never more than this. */
const MOST_ALIASED = 20_000;
const ALWAYS_ALIASED = 1000;

/** The text that was read last: readers and fact finders ask for the same one. */
let latest: { readonly text: string; readonly trees: YamlTrees } | undefined;

/** Parses a YAML stream, also of a template, also with lines that are no YAML. Every scalar is text as written. Never throws. */
export function yamlTrees(text: string): YamlTrees {
  if (latest?.text !== text) latest = { text, trees: readable(text) };
  return latest.trees;
}

function readable(text: string): YamlTrees {
  // A template holds thousands of errors, and each would take a stack trace that nobody reads: 20 s in one Helm repository.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return scanned(text) ?? withTemplate(text) ?? withBroken(text);
  } catch {
    return broken('the file could not be parsed as YAML; its lines were read', undefined);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Offset at which the last text could not be scanned any further. */
let stopped = 0;

function scanned(text: string): YamlTrees | undefined {
  const anchors: Anchors = { nodes: new Map(), budget: mostAliased(text) };
  const scan = new YamlScan(text, anchors);
  const documents = scan.documents();
  stopped = scan.reached;
  return documents === undefined || anchors.budget <= 0 ? undefined : { documents, loose: [], notes: [], valid: true };
}

function withTemplate(text: string): YamlTrees | undefined {
  const plain = withoutActions(text);
  if (plain === undefined) return undefined;
  const trees = scanned(plain) ?? withBroken(plain, text);
  return { ...trees, documents: trees.documents.map((root) => withActions(root, text, plain)) };
}

/**
 * Reads what is YAML; lines that are not are left out and read by themselves.
 *
 * @param written the text with the actions of its template.
 */
function withBroken(text: string, written: string = text): YamlTrees {
  if (text.length > MAX_YAML) return broken('the file is too long to be parsed as YAML; its lines were read', undefined);
  const lines: number[] = [];
  let rest = text;
  let trees = untilError(rest);
  while (trees.errorLine !== undefined && lines.length < MOST_BROKEN) {
    const without = withoutLine(rest, trees.errorLine);
    if (without === undefined) break;
    lines.push(without.line);
    rest = without.text;
    trees = scanned(rest) ?? untilError(rest);
  }
  if (lines.length === 0 || !trees.valid) return trees;
  const loose = indentedEntries(written).filter(({ span }) => /^\s*$/.test(rest.slice(span.start, span.end)));
  return { ...trees, loose, notes: [...trees.notes, brokenNote(lines, 'YAML')] };
}

/** Lines behind the place where the scan stopped: errors that lie there are found without the rest of the text. */
const LINES_BEHIND = 20;

/**
 * As the library reads the text that was just scanned in vain. The library needs most of its time for files with an
 * error, and most errors stand where the scan stops: what lies far behind is left out as long as that is so.
 */
function untilError(text: string): YamlTrees & { readonly errorLine?: number } {
  let end = stopped;
  for (let line = 0; line < LINES_BEHIND && end >= 0; line += 1) end = text.indexOf('\n', end + 1);
  if (end < 0) return byLibrary(text);
  const trees = byLibrary(text.slice(0, end));
  // What is cut off may be what an error in the last lines lacks.
  const last = new Positions(text).line(stopped) + LINES_BEHIND / 2;
  return trees.errorLine !== undefined && trees.errorLine <= last ? trees : byLibrary(text);
}

function mostAliased(text: string): number {
  return Math.min(MOST_ALIASED, ALWAYS_ALIASED + text.length);
}

/** As the library reads it; exported for the proof that the scan reads the same. */
export function byLibrary(text: string): YamlTrees & { readonly errorLine?: number } {
  const tokens = [...new Parser().parse(text)];
  if (nestsDeeper(tokens, MAX_DEPTH)) return broken(TOO_DEEP, undefined);
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, logLevel: 'silent', prettyErrors: false });
  const documents: TreeNode[] = [];
  const most = mostAliased(text);
  let budget = most;
  for (const one of composer.compose(tokens)) {
    const error = one.errors[0];
    if (error !== undefined) {
      const line = new Positions(text).line(error.pos[0]);
      return { ...broken(`line ${line} is not valid YAML; the file's lines were read instead`, line), errorLine: line };
    }
    const reading: Reading = { text, anchors: { nodes: new Map(), budget }, tooDeep: false };
    const root = convert(one.contents, reading, 0);
    budget = reading.anchors.budget;
    if (reading.tooDeep) return broken(TOO_DEEP, undefined);
    if (root !== undefined) documents.push(root);
  }
  const notes = budget > 0 ? [] : [{ message: `aliases stand for more than ${most} values; the others were left out`, line: undefined }];
  return { documents, loose: [], notes, valid: true };
}

/**
 * Whether collections stand inside each other deeper than that. The library composes them by
 * recursion, and where the stack ends V8 may end the whole process: it cannot compile a regular expression there.
 */
function nestsDeeper(roots: readonly CST.Token[], most: number): boolean {
  let level: readonly CST.Token[] = roots.flatMap((root) => (root.type === 'document' && root.value !== undefined ? [root.value] : []));
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((token) => ('items' in token ? token.items.flatMap(({ key, value }) => [key, value].filter(isCollection)) : []));
  }
  return false;
}

function isCollection(token: CST.Token | null | undefined): token is CST.Token {
  return token !== null && token !== undefined && 'items' in token;
}

function broken(message: string, line: number | undefined): YamlTrees {
  return { documents: [], loose: [], notes: [{ message, line }], valid: false };
}

function convert(node: unknown, reading: Reading, depth: number): TreeNode | undefined {
  if (depth > MAX_DEPTH) {
    reading.tooDeep = true;
    return undefined;
  }
  if (isAlias(node)) return aliased(reading.anchors.nodes.get(node.source), spanOf(node.range), reading.anchors, depth);
  const found = converted(node, reading, depth);
  const anchor = (node as { anchor?: string } | null)?.anchor;
  if (found !== undefined && anchor !== undefined) reading.anchors.nodes.set(anchor, found);
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

function pairOf(pair: { key: unknown; value: unknown }, reading: Reading, depth: number): TreePair[] {
  const value = convert(pair.value, reading, depth + 1);
  if (!isScalar(pair.key) || value === undefined) return [];
  return [{ key: String(pair.key.value ?? ''), keySpan: spanOf(pair.key.range), value }];
}

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

function spanOf(range: readonly number[] | null | undefined): { start: number; end: number } {
  return { start: range?.[0] ?? 0, end: range?.[1] ?? range?.[0] ?? 0 };
}
