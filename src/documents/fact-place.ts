import type { Document, FoundFact } from '../domain/document.ts';
import type { Span } from '../domain/location.ts';
import { Positions } from '../domain/position.ts';

export type Looked = Omit<Document, 'facts'>;

/** Makes facts of one kind: a fact inside a job of a pipeline names the job. */
export function factMaker(
  kind: string,
  { text, jobs }: Looked,
): (subject: string, span: Span, detail: FoundFact['detail'], scopes?: FoundFact['scopes']) => FoundFact {
  const positions = new Positions(text);
  return (subject, span, detail, scopes) => {
    const line = jobs === undefined || jobs.length === 0 ? 0 : positions.line(span.start);
    const job = jobs?.find(({ region }) => region.startLine <= line && line <= region.endLine)?.id;
    return { kind, subject, span, scopes: scopes ?? (job === undefined ? [] : [{ kind: 'job', name: job }]), job, detail };
  };
}

const LONGEST_COMMAND = 4000;
const LONGEST_INDENT = 400;
const VARIABLE = /\$\{\{\s{0,20}(?:secrets|vars|env)\.(\w{1,120})|\$(?:env:)?\{?([A-Za-z_]\w{0,120})|%([A-Za-z_]\w{0,120})%/g;

/** The lines of the text that was asked for last: finders ask for many places of one text. */
let latest: { readonly text: string; readonly positions: Positions } | undefined;

/** Offset of the line's first letter. One long line stays linear: nothing is searched backwards. */
export function lineStart(text: string, at: number): number {
  if (latest?.text !== text) latest = { text, positions: new Positions(text) };
  return at - latest.positions.region({ start: at, end: at }).startColumn + 1;
}

/** The command that an offset lies in: its line, and the lines that it goes on in. */
export function commandAt(text: string, at: number): Span {
  let length = 0;
  for (const line of text.slice(at, at + LONGEST_COMMAND).split('\n')) {
    length += line.length;
    if (!/[\\|]\s{0,3}$/.test(line)) break;
    length += 1;
  }
  return { start: lineStart(text, at), end: Math.min(at + length, text.length) };
}

/** Names of the variables that a command uses, each once, joined with commas. */
export function variablesIn(command: string): string {
  return [...new Set([...command.matchAll(VARIABLE)].map((match) => match[1] ?? match[2] ?? match[3] ?? ''))].join(',');
}

/** Whether the line up to an offset begins a comment. */
export function isCommented(text: string, at: number): boolean {
  const start = lineStart(text, at);
  return /^\s*(?:#|\/\/|--\s|\*|<!--|;)/.test(text.slice(start, Math.min(at, start + LONGEST_INDENT)));
}
