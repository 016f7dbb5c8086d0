import type { Entry, EntryForm, Scope } from '../domain/document.ts';
import { entryOf } from './tree.ts';

/** How the entries of a stretch of text are to be marked. */
export interface StretchMark {
  readonly form: EntryForm;
  readonly scopes: readonly Scope[];
  readonly job?: string | undefined;
}

/** An entry of a stretch of text; `start` and `end` are UTF-16 offsets into the whole file. */
export function stretchEntry(key: string, value: string, start: number, end: number, mark: StretchMark): Entry {
  const job = mark.job === undefined ? {} : { job: mark.job };
  return { ...entryOf({ key, keyPath: [key], scopes: mark.scopes }, value, { start, end }, mark.form), ...job };
}

const PAIR = /(?<![\w.-])([A-Za-z_][\w.-]{1,80})["'`]?[ \t]{0,4}[=:][ \t]{0,4}["'`]?([^\s"'`,;)<>]{4,})/g;
const HEADER =
  /(?<![\w-])(Authorization|X-[A-Za-z-]{1,40}|[A-Za-z-]{1,30}-(?:Token|Key))[ \t]{0,4}:[ \t]{0,4}((?:Bearer|Basic|Token) [^\s"'`]{4,})/gi;
const URL_WITH_USER = /(?<![\w+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'`<>@/]{1,300}@[^\s"'`<>]{1,1000}/gi;

const SCHEME = /(?:Bearer|Basic|Token) /i;
const USER = /:\/\/[^\s"'`<>@/]{1,300}@/;

/**
 * What people write in comments and prose: `KEY=value`, `key: value`, an
 * `Authorization` header, a URL with a user. Patterns are bounded: linear.
 *
 * @param base offset of `text` in the file, in UTF-16 code units
 */
export function prosePairs(text: string, base: number, mark: StretchMark): Entry[] {
  const entries: Entry[] = [];
  if (!text.includes('=') && !text.includes(':')) return entries;
  const taken = new Set<number>();
  const add = (key: string, value: string, start: number): void => {
    if (taken.has(start)) return;
    taken.add(start);
    entries.push(stretchEntry(key, value, base + start, base + start + value.length, mark));
  };
  // What every match holds is looked for first: it is found ten times as fast.
  if (SCHEME.test(text)) for (const match of text.matchAll(HEADER)) add(match[1]!, match[2]!, match.index + match[0].length - match[2]!.length);
  for (const match of text.matchAll(PAIR)) {
    const value = match[2]!;
    if (value.startsWith('//') || /^(?:Bearer|Basic|Token)$/i.test(value)) continue;
    add(match[1]!, value, match.index + match[0].length - value.length);
  }
  if (USER.test(text)) for (const match of text.matchAll(URL_WITH_USER)) add('url', match[0], match.index);
  return entries;
}
