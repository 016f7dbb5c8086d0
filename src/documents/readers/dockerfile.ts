import type { Entry, EntryForm, Scope } from '../../domain/document.ts';
import type { DocumentReader } from '../reader.ts';
import { linesOf, type Line } from '../line-scan.ts';
import { shellEntries } from '../shell-scan.ts';
import { wordAt } from '../shell-words.ts';
import { entryOf } from '../tree.ts';

export const reader: DocumentReader = {
  id: 'dockerfile',
  title: 'Dockerfile',
  files: 'Dockerfile*, *.dockerfile, Containerfile*',
  understands: '`ENV`, defaults of `ARG`, `LABEL`, assignments and flags of `RUN`; build stages.',
  rank: 120,
  reads: (path) => /(?:^|\/)(?:Dockerfile|Containerfile)(?:[.-][^/]{1,100})?$|\.(?:dockerfile|containerfile)$/i.test(path),
  read: ({ text }) => ({ entries: instructions(text) }),
};

const INSTRUCTION = /^[ \t]{0,40}(ENV|ARG|LABEL|RUN|CMD|ENTRYPOINT|HEALTHCHECK)[ \t]{1,20}/i;
const NAME = /(?<![^\s])([A-Za-z_][\w.-]{0,120})=/g;
const SPACED = /^([A-Za-z_][\w.-]{0,120})[ \t]{1,20}(?=[^=\s])/;

/** Offsets of the instructions are kept: a pair on a continued line stands where it stands. */
function instructions(text: string): Entry[] {
  const entries: Entry[] = [];
  let current: string | undefined;
  let goesOn = false;
  for (const line of linesOf(text)) {
    const match = goesOn ? null : INSTRUCTION.exec(line.text);
    if (!goesOn) current = match?.[1]?.toUpperCase();
    const from = match?.[0].length ?? 0;
    if (!/^\s*#/.test(line.text) || !goesOn) goesOn = /\\[ \t]{0,20}$/.test(line.text);
    if (current !== undefined) for (const entry of lineEntries(current, line, from)) entries.push(entry);
  }
  return entries;
}

function lineEntries(instruction: string, line: Line, from: number): Entry[] {
  const scopes: Scope[] = [];
  if (instruction !== 'ENV' && instruction !== 'ARG' && instruction !== 'LABEL')
    return shellEntries(line.text.slice(from), line.start + from, { form: 'literal', scopes });
  const form: EntryForm = instruction === 'ARG' ? 'default' : 'literal';
  const rest = line.text.slice(from);
  const spaced = instruction === 'ENV' && from > 0 ? SPACED.exec(rest) : null;
  if (spaced !== null) {
    const value = rest.slice(spaced[0].length).replace(/[ \t]{0,20}\\?$/, '');
    return [entryAt(spaced[1]!, value, value, line.start + from + spaced[0].length, form)];
  }
  return pairs(rest, line.start + from, form);
}

function pairs(text: string, base: number, form: EntryForm): Entry[] {
  const found: Entry[] = [];
  let read = 0;
  for (const match of text.matchAll(NAME)) {
    if (match.index < read) continue;
    const word = wordAt(text, match.index + match[0].length, 'docker');
    if (word === undefined) continue;
    read = word.end;
    found.push(entryAt(match[1]!, word.value, text.slice(word.start, word.end), base + word.start, form));
  }
  return found;
}

function entryAt(key: string, value: string, written: string, start: number, form: EntryForm): Entry {
  return entryOf({ key, keyPath: [key], scopes: [] }, value, { start, end: start + written.length }, form);
}
