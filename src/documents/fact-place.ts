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
const VARIABLE = /\$\{\{\s{0,20}(?:secrets|vars|env)\.(\w{1,120})|\$(?:env:)?\{?([A-Za-z_]\w{0,120})|%([A-Za-z_]\w{0,120})%/g;

/** Offset of the line's first letter; at most a command's length back, so that one long line stays linear. */
export function lineStart(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST_COMMAND);
  return from + text.slice(from, at).lastIndexOf('\n') + 1;
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
  return /^\s*(?:#|\/\/|--\s|\*|<!--|;)/.test(text.slice(lineStart(text, at), at));
}
