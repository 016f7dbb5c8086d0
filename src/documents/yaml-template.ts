import type { Span } from '../domain/location.ts';
import type { TreeNode } from './tree.ts';

/** What opens and closes the actions of Helm, Jinja, ERB and their kin: https://helm.sh/docs/chart_template_guide/ */
const CLOSING: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '{#': '#}', '<%': '%>' };
const OPENING = /\{[{%#]|<%/g;
/** UTF-16 code units; what goes on longer is no action. */
const LONGEST = 4096;

/** The actions of a template, in one pass. */
function actionsIn(text: string): Span[] {
  const actions: Span[] = [];
  /** By closing sign: where the next one was found. */
  const found = new Map<string, number>();
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(text); match !== null; match = OPENING.exec(text)) {
    const closing = CLOSING[match[0]]!;
    const from = match.index + 2;
    let close = found.get(closing) ?? 0;
    if (close >= 0 && close < from) close = text.indexOf(closing, from);
    found.set(closing, close);
    if (close < 0 || close - from > LONGEST) continue;
    actions.push({ start: match.index, end: close + 2 });
    OPENING.lastIndex = close + 2;
  }
  return actions;
}

/**
 * The text with blanks for lines of nothing but actions, and letters for other actions: what is around them is YAML.
 * Offsets stay. Undefined when it holds no action.
 */
export function withoutActions(text: string): string | undefined {
  const actions = actionsIn(text);
  if (actions.length === 0) return undefined;
  const parts: string[] = [];
  let from = 0;
  for (let index = 0; index < actions.length; ) {
    const first = actions[index]!;
    let last = first;
    index += 1;
    while (index < actions.length && isBlank(text, last.end, actions[index]!.start)) last = actions[index++]!;
    const alone = isLineStart(text, first.start) && isLineEnd(text, last.end);
    parts.push(text.slice(from, first.start), text.slice(first.start, last.end).replace(/[^\n\r]/g, alone ? ' ' : 'x'));
    from = last.end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

function isBlank(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at += 1;
  return at === end;
}

function isLineStart(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (text.charCodeAt(before) === 32 || text.charCodeAt(before) === 9)) before -= 1;
  return before < 0 || text.charCodeAt(before) === 10;
}

function isLineEnd(text: string, at: number): boolean {
  let behind = at;
  while (text.charCodeAt(behind) === 32 || text.charCodeAt(behind) === 9 || text.charCodeAt(behind) === 13) behind += 1;
  return behind >= text.length || text.charCodeAt(behind) === 10;
}

/** The tree of a text without its actions, with what really stands there. */
export function withActions(node: TreeNode, text: string, plain: string): TreeNode {
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => withActions(item, text, plain)) };
  if (node.kind === 'map') {
    const pairs = node.pairs.map(({ key, keySpan, value }) => {
      const written = text.slice(keySpan.start, keySpan.end);
      const same = written === plain.slice(keySpan.start, keySpan.end);
      return { key: same ? key : written, keySpan, value: withActions(value, text, plain) };
    });
    return { ...node, pairs };
  }
  const written = text.slice(node.span.start, node.span.end);
  if (node.aliased === true || written === plain.slice(node.span.start, node.span.end)) return node;
  const { written: _, ...rest } = node;
  return node.written === undefined ? { ...rest, text: written } : { ...rest, text: joined(node.text, written), written };
}

/** Each run of letters that stands for an action becomes the action again. */
function joined(read: string, written: string): string {
  let from = 0;
  let out = '';
  for (const { start, end } of actionsIn(written)) {
    const at = read.indexOf('x'.repeat(end - start), from);
    if (at < 0) return written;
    out += read.slice(from, at) + written.slice(start, end);
    from = at + end - start;
  }
  return out + read.slice(from);
}
