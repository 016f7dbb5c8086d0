import type { Entry, Scope } from '../domain/document.ts';
import type { Span } from '../domain/location.ts';
import { bareSpan } from './line-scan.ts';
import { entryOf } from './tree.ts';

const NAME = /[ \t]{0,64}(?:export[ \t]{1,16}|set[ \t]{1,16})?([A-Za-z_][\w.-]{0,255})[ \t]{0,64}(?:=|:(?=[ \t]))[ \t]{0,64}/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** Reads `KEY=value` lines in every dotenv dialect: `export`, quotes, values over lines, comments behind values. Linear. */
export function dotenvEntries(text: string, scopes: readonly Scope[] = []): Entry[] {
  const out: Entry[] = [];
  const unclosed = new Set<string>();
  let at = 0;
  while (at < text.length) {
    const lineEnd = endOfLine(text, at);
    NAME.lastIndex = at;
    const match = NAME.exec(text);
    if (match === null || NAME.lastIndex > lineEnd) {
      at = lineEnd + 1;
      continue;
    }
    const place = { key: match[1]!, keyPath: [match[1]!], scopes };
    const value = valueAt(text, NAME.lastIndex, lineEnd, unclosed);
    if (value.entryText !== '') out.push(entryOf(place, value.entryText, value.span));
    at = value.next;
  }
  return out;
}

function valueAt(text: string, from: number, lineEnd: number, unclosed: Set<string>): { entryText: string; span: Span; next: number } {
  const end = quotedEnd(text, from, unclosed);
  if (end !== undefined) {
    const raw = text.slice(from + 1, end);
    return { entryText: text[from] === '"' ? unescaped(raw) : raw, span: { start: from + 1, end }, next: endOfLine(text, end) + 1 };
  }
  const bare = bareSpan(text.slice(from, lineEnd).replace(/\r$/, ''), 0);
  const span = { start: from + bare.start, end: from + bare.end };
  const value = text.slice(span.start, span.end);
  return { entryText: value.startsWith('#') ? '' : value, span, next: lineEnd + 1 };
}

/** Whether most lines of a text are assignments: a dotenv file kept inside a value. */
export function looksLikeDotenv(text: string): boolean {
  const lines = text
    .slice(0, 4096)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  const assignments = lines.filter((line) => /^(?:export )?[A-Za-z_][\w.-]{0,127}=/.test(line));
  return assignments.length > 0 && assignments.length * 2 > lines.length;
}

function endOfLine(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
}

/** Offset of the closing quote; undefined when the value is not quoted to its end. */
function quotedEnd(text: string, from: number, unclosed: Set<string>): number | undefined {
  const quote = text[from];
  if (quote === undefined || !'"\'`'.includes(quote) || unclosed.has(quote)) return undefined;
  let at = from + 1;
  while (at < text.length && text[at] !== quote) at += text[at] === '\\' && quote === '"' ? 2 : 1;
  if (at >= text.length) {
    // No later quote can close either: remembering it keeps the scan linear.
    unclosed.add(quote);
    return undefined;
  }
  const behind = text[at + 1];
  return behind === undefined || ' \t\r\n#;'.includes(behind) ? at : undefined;
}

function unescaped(raw: string): string {
  return raw.includes('\\')
    ? raw.replace(/\\([\s\S])/g, (_, char: string) => ESCAPES[char] ?? (/["\\$`]/.test(char) ? char : `\\${char}`))
    : raw;
}
