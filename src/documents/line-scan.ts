import type { Entry, EntryForm, Scope } from '../domain/document.ts';
import { entryOf } from './tree.ts';

/** A line without its line end. */
export interface Line {
  readonly text: string;
  /** Offset of its first code unit. */
  readonly start: number;
}

/** The lines of a text; LF and CRLF end them. */
export function* linesOf(text: string): Generator<Line> {
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield { text: text.slice(start, text[end - 1] === '\r' && end > start ? end - 1 : end), start };
    start = end + 1;
  }
}

const ASSIGNMENT = /^(?:(?:export|ENV|ARG|set)[ \t]+)?["']?([A-Za-z_%][\w.%-]{0,127})["']?[ \t]{0,20}[=:][ \t]{0,20}(?=\S)/;
const COMMENT = /^[ \t]*(?:#|\/\/|;|--|<!--)[ \t#/;-]{0,40}(?=[A-Za-z_%"'])/;

/** Reads `KEY=value` or `key: value` from the part of a line that begins at `from`. */
export function assignmentAt(line: Line, from: number, form: EntryForm, scopes: readonly Scope[]): Entry | undefined {
  const match = ASSIGNMENT.exec(line.text.slice(from));
  if (match === null) return undefined;
  const start = from + match[0].length;
  const span = bareSpan(line.text, start);
  const text = line.text.slice(span.start, span.end);
  if (text === '') return undefined;
  return entryOf(
    { key: match[1]!, keyPath: [match[1]!], scopes },
    text,
    { start: line.start + span.start, end: line.start + span.end },
    form,
  );
}

/** The value that begins at `start` of a line: without quotes, without a comment behind it that one of `marks` begins. */
export function bareSpan(line: string, start: number, marks = '#'): { start: number; end: number } {
  const quote = line[start];
  if (quote === '"' || quote === "'" || quote === '`') {
    const close = closingQuote(line, start + 1, quote);
    if (close !== undefined) return { start: start + 1, end: close };
  }
  let end = commentStart(line, start, marks);
  while (end > start && isBlank(line[end - 1])) end -= 1;
  return { start, end };
}

function closingQuote(line: string, from: number, quote: string): number | undefined {
  let end = from;
  while (end < line.length && line[end] !== quote) end += line[end] === '\\' && quote === '"' ? 2 : 1;
  return line[end] === quote ? end : undefined;
}

function commentStart(line: string, from: number, marks: string): number {
  for (let at = from; at < line.length; at += 1) if (marks.includes(line[at]!) && isBlank(line[at - 1])) return at;
  return line.length;
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}

/** Values that stand in comment lines of a configuration file. */
export function commentEntries(text: string): Entry[] {
  const out: Entry[] = [];
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (beginsComment(text, start)) {
      const line = { text: text.slice(start, text[end - 1] === '\r' && end > start ? end - 1 : end), start };
      const match = COMMENT.exec(line.text);
      const entry = match === null ? undefined : assignmentAt(line, match[0].length, 'comment', []);
      if (entry !== undefined) out.push(entry);
    }
    start = end + 1;
  }
  return out;
}

/** Most lines do not: whether the first sign of a line is one of those that comments begin with. */
function beginsComment(text: string, start: number): boolean {
  let at = start;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at += 1;
  const code = text.charCodeAt(at);
  return code === 35 || code === 47 || code === 59 || code === 45 || code === 60;
}

/** Values of a YAML-like text that is no YAML: templates, broken files. Indentation gives the scopes. */
export function indentedEntries(text: string): Entry[] {
  const out: Entry[] = [];
  const stack: { indent: number; name: string }[] = [];
  let named: { readonly indent: number; readonly text: string } | undefined;
  for (const line of linesOf(text)) {
    const lead = /^[ \t]*(?:- [ \t]*)?/.exec(line.text)![0].length;
    if (!/[^#{]/.test(line.text.charAt(lead))) continue;
    while ((stack.at(-1)?.indent ?? -1) >= lead) stack.pop();
    const parent = /^["']?([\w.%/-]{1,128})["']?:[ \t]*(?:#.*)?$/.exec(line.text.slice(lead));
    if (parent !== null && stack.length < 200) stack.push({ indent: lead, name: parent[1]! });
    if (parent !== null) continue;
    const scopes: Scope[] = stack.map(({ name }) => ({ kind: 'key', name }));
    const entry = assignmentAt(line, lead, 'literal', scopes);
    if (entry === undefined) continue;
    // `- name: X` with `value: …` below it.
    const key = entry.key === 'value' && named?.indent === lead ? named.text : entry.key;
    named = /^(?:name|key|variable)$/.test(entry.key) ? { indent: lead, text: textAt(text, entry) } : undefined;
    out.push({ ...entry, key, keyPath: [...stack.map(({ name }) => name), key] });
  }
  return out;
}

function textAt(text: string, { span }: Entry): string {
  return text.slice(span.start, Math.min(span.end, span.start + 128));
}
