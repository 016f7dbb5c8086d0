import type { Span } from '../domain/location.ts';
import { HeredocEnds } from './heredoc.ts';

/** A block of HCL: `resource "aws_db_instance" "main" { … }`. */
export interface HclBlock {
  readonly kind: string;
  readonly labels: readonly string[];
  /** From the first letter of the kind to behind the closing brace. */
  readonly span: Span;
  /** Literal attributes at any depth; of two with one name, the first. */
  readonly attributes: ReadonlyMap<string, { readonly text: string; readonly span: Span }>;
}

const ATTRIBUTE = /([A-Za-z_][\w-]{0,80})[ \t]{0,60}=[ \t]{0,60}("[^"\n]{0,400}"|[\w.-]{1,100})/y;
const WORD = /[\w.-]+/y;
const HEREDOC = /<<-?"?([A-Za-z_]\w{0,63})"?[ \t]{0,64}\r?\n/y;

/** What was asked for last: several fact finders ask for the same. */
let latest: { readonly text: string; readonly kinds: string; readonly blocks: readonly HclBlock[] } | undefined;

/** Blocks of some kinds, in one pass. Tolerant: a block without an end ends with the text. */
export function hclBlocks(text: string, kinds: string): readonly HclBlock[] {
  if (latest?.text !== text || latest.kinds !== kinds) latest = { text, kinds, blocks: blocksOf(text, kinds) };
  return latest.blocks;
}

function blocksOf(text: string, kinds: string): HclBlock[] {
  const opening = new RegExp(`(?<![\\w.-])(${kinds})((?:[ \\t]{1,4}"[^"\\n]{1,200}"){0,2})[ \\t]{0,4}\\{`, 'g');
  const heredocs = new HeredocEnds(text);
  const blocks: HclBlock[] = [];
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const labels = [...match[2]!.matchAll(/"([^"]*)"/g)].map((label) => label[1]!);
    const { end, attributes } = blockAt(text, opening.lastIndex, heredocs);
    blocks.push({ kind: match[1]!, labels, span: { start: match.index, end }, attributes });
    // Going on behind the block keeps the scan linear.
    opening.lastIndex = end;
  }
  return blocks;
}

function blockAt(text: string, from: number, heredocs: HeredocEnds): { end: number; attributes: HclBlock['attributes'] } {
  const attributes = new Map<string, { text: string; span: Span }>();
  let depth = 1;
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 123) depth += 1;
    else if (code === 125) depth -= 1;
    if (depth === 0) return { end: at + 1, attributes };
    at = isWordCode(code) ? wordEnd(text, at, attributes) : (skipped(text, at, code, heredocs) ?? at + 1);
  }
  return { end: text.length, attributes };
}

/** Behind a comment, a string or a heredoc. */
function skipped(text: string, at: number, code: number, heredocs: HeredocEnds): number | undefined {
  const next = text.charCodeAt(at + 1);
  if (code === 34) return stringEnd(text, at);
  if (code === 35 || (code === 47 && next === 47)) return behind(text, '\n', at);
  if (code === 47 && next === 42) return behind(text, '*/', at + 2);
  if (code !== 60 || next !== 60) return undefined;
  HEREDOC.lastIndex = at;
  const match = HEREDOC.exec(text);
  return match === null ? undefined : heredocs.after(match[1]!, HEREDOC.lastIndex, true)?.end;
}

function wordEnd(text: string, at: number, attributes: Map<string, { text: string; span: Span }>): number {
  ATTRIBUTE.lastIndex = at;
  const match = ATTRIBUTE.exec(text);
  if (match === null) {
    WORD.lastIndex = at;
    return WORD.exec(text) === null ? at + 1 : WORD.lastIndex;
  }
  const end = ATTRIBUTE.lastIndex;
  if (!attributes.has(match[1]!)) attributes.set(match[1]!, { text: match[2]!.replaceAll('"', ''), span: { start: at, end } });
  return end;
}

/** Behind the quote that closes a string, or at the end of its line. */
function stringEnd(text: string, at: number): number {
  let index = at + 1;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === 34) return index + 1;
    if (code === 10) return index;
    index += code === 92 ? 2 : 1;
  }
  return text.length;
}

function behind(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || (code >= 48 && code <= 57);
}
