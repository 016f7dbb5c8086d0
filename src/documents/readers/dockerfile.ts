import type { Entry, EntryForm, Scope } from '../../domain/document.ts';
import type { DocumentReader } from '../reader.ts';
import { linesOf, type Line } from '../line-scan.ts';
import { shellEntries } from '../shell-scan.ts';
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
const PAIR = /([A-Za-z_][\w.-]{0,120})=(?:"((?:[^"\\\n]|\\.){0,8000})"|'([^'\n]{0,8000})'|([^\s"'\\]{1,8000}))/g;

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
  const spaced =
    instruction === 'ENV' && from > 0
      ? /^([A-Za-z_][\w.-]{0,120})[ \t]{1,20}([^=\s][^\n]{0,8000}?)[ \t]{0,20}\\?$/.exec(line.text.slice(from))
      : null;
  if (spaced !== null)
    return [pair(spaced[1]!, spaced[2]!, line.start + from + line.text.slice(from).indexOf(spaced[2]!, spaced[1]!.length), form)];
  const found: Entry[] = [];
  for (const match of line.text.slice(from).matchAll(PAIR)) {
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    const quoted = match[4] === undefined ? 1 : 0;
    if (value !== '') found.push(pair(match[1]!, value, line.start + from + match.index + match[1]!.length + 1 + quoted, form));
  }
  return found;
}

function pair(key: string, written: string, start: number, form: EntryForm): Entry {
  return entryOf({ key, keyPath: [key], scopes: [] }, written.replace(/\\(["\\$])/g, '$1'), { start, end: start + written.length }, form);
}
