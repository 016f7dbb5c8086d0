import type { Document, Entry } from '../domain/document.ts';
import { secret } from '../domain/secret.ts';
import { CALLS, callee, entrances, secretArgument } from './introduced-calls.ts';
import { COLUMNS, inColumns } from './introduced-columns.ts';
import { COMMANDS, inCommand } from './introduced-commands.ts';
import { NAMES, named } from './introduced-names.ts';
import type { IntroducedScan, Introducer } from './introducer.ts';
import { LiteralSearch } from './literal-search.ts';

/** A value that its surroundings call a secret. Offsets in UTF-16 code units. */
export interface Introduced {
  /** What it is called: a name of the text, or what its place says (`password`). */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** How many values of one file are looked at; what lies beyond is noted. */
export const MOST_INTRODUCED = 20_000;
const LONGEST = 4096;

let search: LiteralSearch<Introducer> | undefined;

function introducers(): [string, Introducer][] {
  return [
    ...NAMES.map((word): [string, Introducer] => [word, named]),
    ...COMMANDS.map(([word, pattern]): [string, Introducer] => [word, inCommand(pattern)]),
    ...CALLS.map(([name, index]): [string, Introducer] => [name, secretArgument(name, index)]),
    ...callee(),
    ...entrances(),
    ...COLUMNS.map((word): [string, Introducer] => [word, inColumns]),
  ];
}

/**
 * Values that a text introduces as a secret, whatever its format: behind a name, a flag, a header, as an argument of
 * a call, in a column. Whether they are one is judged elsewhere.
 *
 * @param onCut called once where the bound left something out.
 */
export function introducedIn(document: Pick<Document, 'text' | 'format' | 'path'>, onCut: () => void): Entry[] {
  search ??= new LiteralSearch(introducers());
  const { text } = document;
  const found = new Map<number, Introduced>();
  const add = (key: string, start: number, end: number): void => {
    if (end - start < 4 || end - start > LONGEST || found.has(start)) return;
    if (found.size < MOST_INTRODUCED) found.set(start, { key, start, end });
    else onCut();
  };
  const scan: IntroducedScan = { text, isCode: isProgram(document), isProse: PROSE.has(document.format), add, read: 0 };
  search.each(text, (introducer, at) => introducer(scan, at));
  return [...found.values()].map((one) => entryOf(one, document));
}

const PROSE = new Set(['markdown', 'text']);
/** Formats in which an unquoted word is an expression. Readers know most; the others go by their extension. */
const PROGRAM = /\.(?:pl|pm|r|vb|bas|clj|cljs|erl|hrl|hs|ml|jl|sas|nim|zig|pas|d|vala|cr|sol|f90|mm|asp|aspx|cfm|jsp|ino|tcl|ps1|psm1)$/i;

function isProgram({ format, path }: Pick<Document, 'format' | 'path'>): boolean {
  return format === 'code' || PROGRAM.test(path);
}

function entryOf({ key, start, end }: Introduced, { text, format }: Pick<Document, 'text' | 'format'>): Entry {
  const form = format === 'code' && isComment(text, start) ? 'comment' : 'literal';
  return { key, keyPath: [key], value: secret(text.slice(start, end)), span: { start, end }, form, scopes: [] };
}

const LONGEST_LINE = 300;

/** On a line that is nothing but a comment. */
function isComment(text: string, at: number): boolean {
  const line = text.slice(Math.max(0, at - LONGEST_LINE), at);
  return /^[ \t]{0,80}(?:\/\/|\/\*|\*[ \t]|#[ \t]|--[ \t])/.test(line.slice(line.lastIndexOf('\n') + 1));
}
