import type { Span } from '../domain/location.ts';
import { lineStart } from './fact-place.ts';

/** A block of HCL: `resource "aws_db_instance" "main" { … }`. */
export interface HclBlock {
  readonly kind: string;
  readonly labels: readonly string[];
  /** From the first letter of the kind to behind the closing brace. */
  readonly span: Span;
  /** Literal attributes at any depth; of two with one name, the first. */
  readonly attributes: ReadonlyMap<string, { readonly text: string; readonly span: Span }>;
}

const TOKEN = /"(?:[^"\\\n]|\\.){0,4000}"|#[^\n]*|\/\/[^\n]*|[{}]/g;
const ATTRIBUTE = /(?<![\w.-])([A-Za-z_][\w-]{0,80})[ \t]{0,60}=[ \t]{0,60}("[^"\n]{0,400}"|[\w.-]{1,100})/g;

/** Blocks of some kinds, in one pass for each block opening. Tolerant: a block without an end ends with the text. */
export function hclBlocks(text: string, kinds: string): HclBlock[] {
  const opening = new RegExp(`(?<![\\w.-])(${kinds})((?:[ \\t]{1,4}"[^"\\n]{1,200}"){0,2})[ \\t]{0,4}\\{`, 'g');
  const blocks: HclBlock[] = [];
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const end = blockEnd(text, opening.lastIndex);
    const labels = [...match[2]!.matchAll(/"([^"]*)"/g)].map((label) => label[1]!);
    blocks.push({ kind: match[1]!, labels, span: { start: match.index, end }, attributes: attributesOf(text, opening.lastIndex, end) });
    // Going on behind the block keeps the scan linear.
    opening.lastIndex = end;
  }
  return blocks;
}

function blockEnd(text: string, from: number): number {
  let depth = 1;
  TOKEN.lastIndex = from;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    if (match[0] === '{') depth += 1;
    else if (match[0] === '}') depth -= 1;
    if (depth === 0) return match.index + 1;
  }
  return text.length;
}

function attributesOf(text: string, from: number, end: number): HclBlock['attributes'] {
  const found = new Map<string, { text: string; span: Span }>();
  for (const match of text.slice(from, end).matchAll(ATTRIBUTE)) {
    const line = text.slice(Math.max(lineStart(text, from + match.index), from), from + match.index);
    if (/#|\/\//.test(line.slice(-200)) || found.has(match[1]!)) continue;
    const start = from + match.index;
    found.set(match[1]!, { text: match[2]!.replaceAll('"', ''), span: { start, end: start + match[0].length } });
  }
  return found;
}
