/** Narrower than this nothing can be read, so nothing is folded further. In UTF-16 code units. */
const NARROWEST = 40;
/** Wider than this a line is hard to follow. */
const WIDEST = 120;

/**
 * A line as lines of at most `width` UTF-16 code units, broken at spaces; a word that is
 * longer stays whole, so that paths, commands and addresses can be copied.
 *
 * @param width undefined: the line stays as it is.
 * @param indent spaces in front of every line but the first.
 */
export function folded(line: string, width: number | undefined, indent: number): readonly string[] {
  if (width === undefined) return [line];
  const most = Math.min(Math.max(width, NARROWEST), WIDEST);
  const start = /^ */.exec(line)![0];
  const lines: string[] = [];
  let current = start;
  let isEmpty = true;
  for (const word of line.slice(start.length).split(' ')) {
    if (!isEmpty && word !== '' && current.length + 1 + word.length > most) {
      lines.push(current.trimEnd());
      current = ' '.repeat(indent) + word;
    } else current += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, current];
}
