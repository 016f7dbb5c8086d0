import { CST } from 'yaml';
import type { TreeNode } from './tree.ts';
import { blockSpan } from './yaml-alias.ts';

const HEADER = /[|>]([1-9]?)(-?)(?=[ \t]{0,200}(?:(?<=[ \t])#[^\n]*)?\r?\n)/y;

/**
 * The literal or folded block whose sign stands at `start`, and where its last line ends. Undefined when it keeps
 * its end, is empty, or is not valid.
 *
 * @param parent column of what it belongs to.
 */
export function blockScalar(text: string, start: number, parent: number): { readonly node: TreeNode; readonly end: number } | undefined {
  HEADER.lastIndex = start;
  const match = HEADER.exec(text);
  if (match === null) return undefined;
  const [header, digit] = match;
  const outer = Math.max(parent, 0);
  const body = text.indexOf('\n', start) + 1;
  const lines = blockLines(text, body, parent, digit === '' ? -1 : outer + Number(digit));
  if (lines === undefined) return undefined;
  const { indent, end } = lines;
  const source = text.slice(body, end);
  const value =
    header.startsWith('|') && !source.includes('\r') ? literal(source, indent, match[2] === '') : resolvedBlock(header, source, outer);
  if (value === undefined) return undefined;
  const span = blockSpan(text, start, end);
  const written = text.slice(span.start, span.end);
  return { node: value === written ? { kind: 'scalar', text: value, span } : { kind: 'scalar', text: value, span, written }, end };
}

/**
 * Indentation of the lines of a block, and where the last one of them ends.
 *
 * @param given the indentation that the header says; -1 when the first line says it.
 */
function blockLines(
  text: string,
  body: number,
  parent: number,
  given: number,
): { readonly indent: number; readonly end: number } | undefined {
  let indent = given;
  let end = body;
  let longest = 0;
  for (let line = body; line < text.length; ) {
    const { lead, next, isBlank } = lineAt(text, line);
    if (isBlank && (indent < 0 || lead <= indent)) longest = Math.max(longest, lead);
    else {
      if (indent < 0) {
        // Empty lines that are longer than the first line are an error.
        if (lead <= parent || longest > lead || text.charCodeAt(line + lead) === 9) return undefined;
        indent = lead;
      } else if (lead < indent) break;
      end = next;
    }
    line = next;
  }
  return indent < 0 || end === body ? undefined : { indent, end };
}

function lineAt(text: string, line: number): { readonly lead: number; readonly next: number; readonly isBlank: boolean } {
  let at = line;
  while (text.charCodeAt(at) === 32) at += 1;
  const found = text.indexOf('\n', at);
  const next = found < 0 ? text.length : found + 1;
  return { lead: at - line, next, isBlank: at >= text.length || at === found || (text.charCodeAt(at) === 13 && at + 1 === found) };
}

/** A literal block without carriage returns. */
function literal(source: string, indent: number, keepsEnd: boolean): string {
  const lines = source.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => line.slice(indent)).join('\n') + (keepsEnd ? '\n' : '');
}

/** What the library reads a block as. */
function resolvedBlock(header: string, source: string, indent: number): string | undefined {
  let isValid = true;
  const props: CST.SourceToken[] = [{ type: 'block-scalar-header', offset: 0, indent: 0, source: header }];
  const found = CST.resolveAsScalar({ type: 'block-scalar', offset: 0, indent, props, source }, true, () => {
    isValid = false;
  });
  return isValid ? found?.value : undefined;
}
