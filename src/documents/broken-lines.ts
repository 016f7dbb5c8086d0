import type { DocumentNote } from '../domain/document.ts';
import { lineStarts } from '../domain/position.ts';

/** Lines that are left out, one after the other, so that the rest of a file can be read. */
export const MOST_BROKEN = 5;

/**
 * The text with blanks for a line, counted from 1, or for the last one before it that is not blank: an error is often
 * seen only behind its cause. Offsets stay. Undefined when there is no such line.
 */
export function withoutLine(text: string, line: number): { readonly text: string; readonly line: number } | undefined {
  const starts = lineStarts(text);
  for (let at = Math.min(line, starts.length); at > 0; at -= 1) {
    const start = starts[at - 1]!;
    const end = starts[at] ?? text.length;
    const written = text.slice(start, end);
    if (written.trim() !== '') return { text: text.slice(0, start) + written.replace(/[^\r\n]/g, ' ') + text.slice(end), line: at };
  }
  return undefined;
}

/** Says which lines were left out and read alone. */
export function brokenNote(lines: readonly number[], format: string): DocumentNote {
  const [first, ...more] = [...lines].sort((left, right) => left - right);
  const which =
    more.length === 0
      ? `line ${first} is not valid ${format}; it was`
      : `lines ${[first, ...more].join(', ')} are not valid ${format}; they were`;
  return { message: `${which} read alone`, line: first };
}
