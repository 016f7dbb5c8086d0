import type { IgnoreComment } from '../domain/occurrence.ts';
import type { Positions } from '../domain/position.ts';

const WORD = 'envsep-ignore';
const COMMENT =
  /envsep-ignore[ \t]{1,8}([a-z0-9-]{2,60}(?:[ \t]{0,4},[ \t]{0,4}[a-z0-9-]{2,60}){0,20})[ \t]{1,8}--[ \t]{1,8}([^\r\n]{1,400})/y;
const UNTIL = /\(until (\d{4}-\d{2}-\d{2})\)/;

/** `envsep-ignore <policy>[, <policy>] -- <reason> (until YYYY-MM-DD)`. Without a reason it does not count. */
export function ignoreComments(text: string, positions: Positions): IgnoreComment[] {
  const found: IgnoreComment[] = [];
  for (let at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + WORD.length)) {
    COMMENT.lastIndex = at;
    const match = COMMENT.exec(text);
    if (match === null) continue;
    const until = UNTIL.exec(match[2]!)?.[1];
    const reason = match[2]!
      .replace(UNTIL, '')
      .replace(/(?<!\s)\s{0,100}(?:\*\/|-->|#\}|%>|--\}\})\s{0,100}$/, '')
      .trim();
    if (/[A-Za-z0-9]/.test(reason))
      found.push({ line: positions.line(at), policies: match[1]!.split(',').map((id) => id.trim()), reason, until });
  }
  return found;
}
