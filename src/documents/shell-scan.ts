import type { Entry } from '../domain/document.ts';
import { fetchedIn } from './fetch-commands.ts';
import { prosePairs, type StretchMark, stretchEntry } from './prose-pairs.ts';
import { commandValues } from './shell-passwords.ts';
import { type Quoting, type ShellWord, wordAt } from './shell-words.ts';

/** Of a shell, of PowerShell, of make (`?=` is what counts when nothing else does). */
const ASSIGNMENT = /(?<![\w.\-/{])(?:\$(?:env:)?)?([A-Za-z_]\w{0,120})[ \t]{0,2}([?+]|:{1,3})?=[ \t]{0,2}/g;
/** Before a blank, an equals sign, or the next member of a list of words: `["--token", "…"]`. */
const FLAG = /(?<![\w-])--?([A-Za-z][\w-]{1,60})(?:=|[ \t]{1,4}|["'][ \t]{0,4},[ \t]{0,4}(?=["']))/g;
const HEADER = /["']([A-Za-z][A-Za-z-]{1,40}):[ \t]{0,4}([^"'\r\n]{4,})["']/g;

/**
 * Entries of a shell or PowerShell text: assignments, command flags, headers; comments as comments.
 *
 * @param base offset of `text` in the file, in UTF-16 code units
 */
export function shellEntries(text: string, base: number, mark: StretchMark, quoting: Quoting = 'shell'): Entry[] {
  const entries: Entry[] = [];
  const scan = { text, base, mark, quoting, unclosed: new Set<string>() };
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const line = text.slice(start, text.charCodeAt(end - 1) === 13 ? end - 1 : end);
    const trimmed = line.trimStart();
    if (trimmed.startsWith('#')) for (const entry of prosePairs(line, base + start, { ...mark, form: 'comment' })) entries.push(entry);
    else if (trimmed !== '') for (const entry of lineEntries(line, start, scan)) entries.push(entry);
    start = end + 1;
  }
  return entries;
}

interface Scan {
  readonly text: string;
  readonly base: number;
  readonly mark: StretchMark;
  readonly quoting: Quoting;
  /** Quotes that are not closed any more in the text: they are not looked for again. */
  readonly unclosed: Set<string>;
}

/** @param start offset of the line in the text, in UTF-16 code units */
function lineEntries(line: string, start: number, scan: Scan): Entry[] {
  const entries: Entry[] = [];
  const taken = new Set<number>();
  const { base, mark, quoting } = scan;
  const add = (key: string, word: Omit<ShellWord, 'closed'>, form: Entry['form'] = mark.form): void => {
    if (taken.has(word.start) || word.value === '') return;
    taken.add(word.start);
    entries.push(stretchEntry(key, word.value, base + start + word.start, base + start + word.end, { ...mark, form }));
  };
  for (const { key, word, form } of commandValues(line, quoting)) add(key, word, mark.form === 'literal' ? form : mark.form);
  if (line.includes('='))
    for (const [key, word, sign] of wordsAfter(line, ASSIGNMENT, quoting))
      add(key, word.closed ? word : overLines(word, start, scan), sign === '?' && mark.form === 'literal' ? 'default' : mark.form);
  if (/[ \t"'[(]-/.test(line)) for (const [key, word] of wordsAfter(line, FLAG, quoting)) if (!word.value.startsWith('-')) add(key, word);
  for (const [key, word] of [...headersIn(line), ...defaultsIn(line)]) add(key, word);
  return [...entries, ...fetchEntries(line, base + start, mark, entries)];
}

function headersIn(line: string): [key: string, word: Omit<ShellWord, 'closed'>][] {
  if (!line.includes(':')) return [];
  return [...line.matchAll(HEADER)].map((match) => {
    const at = match.index + match[0].length - 1 - match[2]!.length;
    return [match[1]!, { value: match[2]!, start: at, end: at + match[2]!.length }];
  });
}

/** `${NAME:-default}` wherever it stands. */
function defaultsIn(line: string): [key: string, word: Omit<ShellWord, 'closed'>][] {
  if (!line.includes('${')) return [];
  return [...line.matchAll(/\$\{([A-Za-z_]\w{0,120}):?[-=][^}\n$]{1,400}\}/g)].map((match) => [
    match[1]!,
    { value: match[0], start: match.index, end: match.index + match[0].length },
  ]);
}

/** What the line's commands fetch, where no value holds the command. */
function fetchEntries(line: string, base: number, mark: StretchMark, entries: readonly Entry[]): Entry[] {
  return fetchedIn(line).flatMap(({ system, name, span }) => {
    const start = base + span.start;
    if (entries.some((entry) => entry.reference?.system === system && entry.span.start <= start && start < entry.span.end)) return [];
    const entry = stretchEntry(system, line.slice(span.start, span.end), start, base + span.end, mark);
    return [{ ...entry, form: 'reference', reference: { system, name } }];
  });
}

/** The word whose quote is not closed in its line, up to where it is. The lines in between are read by themselves too. */
function overLines(word: ShellWord, start: number, { text, quoting, unclosed }: Scan): ShellWord {
  const at = start + word.start - 1;
  const quote = text[at]!;
  if (unclosed.has(quote)) return word;
  const whole = wordAt(text, text[at - 1] === '$' && quote === "'" ? at - 1 : at, quoting);
  if (whole?.closed === true) return { ...whole, start: whole.start - start, end: whole.end - start };
  unclosed.add(quote);
  return word;
}

/** The word after every match. A match inside the word before is passed over: `a=a=a=` must not be read again and again. */
function wordsAfter(line: string, pattern: RegExp, quoting: Quoting): [key: string, word: ShellWord, sign: string | undefined][] {
  const found: [string, ShellWord, string | undefined][] = [];
  let read = 0;
  for (const match of line.matchAll(pattern)) {
    const at = match.index + match[0].length;
    if (match.index < read) continue;
    const word = wordAt(line, at, quoting);
    if (word === undefined) continue;
    read = word.end;
    found.push([match[1]!, word, match[2]]);
  }
  return found;
}
