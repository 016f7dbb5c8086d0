import type { Entry } from '../domain/document.ts';
import { prosePairs, type StretchMark, stretchEntry } from './prose-pairs.ts';

const ASSIGNMENT = /(?<![\w.\-/{])(?:\$(?:env:)?)?([A-Za-z_]\w{0,120})[ \t]{0,2}=[ \t]{0,2}/g;
/** Before a blank, an equals sign, or the next member of a list of words: `["--token", "…"]`. */
const FLAG = /(?<![\w-])--?([A-Za-z][\w-]{1,60})(?:=|[ \t]{1,4}|["'][ \t]{0,4},[ \t]{0,4}(?=["']))/g;
const HEADER = /["']([A-Za-z][A-Za-z-]{1,40}):[ \t]{0,4}([^"'\r\n]{4,4096})["']/g;

/**
 * Entries of a shell or PowerShell text: assignments, command flags, headers; comments as comments.
 *
 * @param base offset of `text` in the file, in UTF-16 code units
 */
export function shellEntries(text: string, base: number, mark: StretchMark): Entry[] {
  const entries: Entry[] = [];
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const line = text.slice(start, text.charCodeAt(end - 1) === 13 ? end - 1 : end);
    const trimmed = line.trimStart();
    if (trimmed.startsWith('#')) entries.push(...prosePairs(line, base + start, { ...mark, form: 'comment' }));
    else if (trimmed !== '') entries.push(...lineEntries(line, base + start, mark));
    start = end + 1;
  }
  return entries;
}

function lineEntries(line: string, base: number, mark: StretchMark): Entry[] {
  const entries: Entry[] = [];
  const taken = new Set<number>();
  const add = (key: string, word: ShellWord): void => {
    if (taken.has(word.start)) return;
    taken.add(word.start);
    entries.push(stretchEntry(key, word.value, base + word.start, base + word.end, mark));
  };
  if (line.includes('=')) for (const [key, word] of wordsAfter(line, ASSIGNMENT)) add(key, word);
  if (/[ \t"'[(]-/.test(line)) for (const [key, word] of wordsAfter(line, FLAG)) if (!word.value.startsWith('-')) add(key, word);
  if (line.includes(':')) {
    for (const match of line.matchAll(HEADER)) {
      const start = match.index + match[0].length - 1 - match[2]!.length;
      add(match[1]!, { value: match[2]!, start, end: start + match[2]!.length });
    }
  }
  return entries;
}

interface ShellWord {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The word after every match. A match inside the word before is passed over: `a=a=a=` must not be read again and again. */
function wordsAfter(line: string, pattern: RegExp): [key: string, word: ShellWord][] {
  const found: [string, ShellWord][] = [];
  let read = 0;
  for (const match of line.matchAll(pattern)) {
    const at = match.index + match[0].length;
    if (match.index < read) continue;
    const word = shellWord(line, at);
    if (word === undefined) continue;
    read = word.end;
    found.push([match[1]!, word]);
  }
  return found;
}

/** The word at an offset, without its quotes. Unterminated quotes end with the line. */
function shellWord(line: string, at: number): ShellWord | undefined {
  const quote = line[at];
  return quote === '"' || quote === "'" ? quotedWord(line, at, quote) : bareWord(line, at);
}

function quotedWord(line: string, at: number, quote: string): ShellWord | undefined {
  let end = at + 1;
  while (end < line.length && line[end] !== quote) end += quote === '"' && line[end] === '\\' ? 2 : 1;
  end = Math.min(end, line.length);
  const raw = line.slice(at + 1, end);
  return raw === '' ? undefined : { value: quote === '"' ? raw.replace(/\\(["\\$`])/g, '$1') : raw, start: at + 1, end };
}

function bareWord(line: string, at: number): ShellWord | undefined {
  let end = at;
  let depth = 0;
  for (; end < line.length; end += 1) {
    const char = line[end]!;
    if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    else if (depth <= 0 && ' \t;&|)"\'`<>'.includes(char)) break;
  }
  return end === at ? undefined : { value: line.slice(at, end), start: at, end };
}
