/** Where the text of a heredoc ends. Offsets are UTF-16 code units. */
export interface HeredocEnd {
  /** Offset of the line that holds the closing word. */
  readonly line: number;
  /** Offset behind the closing word. */
  readonly end: number;
}

interface WordLine extends HeredocEnd {
  /** Nothing else stands in the line. */
  readonly alone: boolean;
}

const FIRST_WORD = /^[ \t]*([A-Za-z_]\w{0,63})(?!\w)(?:([ \t]*\r?)$|)/;

/**
 * Finds the ends of heredocs. The lines of the text are looked at once, whatever
 * the number of heredocs that are open, closed or never closed.
 */
export class HeredocEnds {
  readonly #text: string;
  #lines: Map<string, WordLine[]> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * The first line at or behind `from` that begins with `word`; PHP lets code stand behind it.
   *
   * @param alone whether nothing may stand behind the word
   */
  after(word: string, from: number, alone: boolean): HeredocEnd | undefined {
    this.#lines ??= wordLines(this.#text);
    const lines = this.#lines.get(word) ?? [];
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lines[middle]!.line < from) low = middle + 1;
      else high = middle;
    }
    const found = lines[low];
    return found === undefined || (alone && !found.alone) ? lines.slice(low, low + 64).find((line) => !alone || line.alone) : found;
  }
}

function wordLines(text: string): Map<string, WordLine[]> {
  const lines = new Map<string, WordLine[]>();
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const match = FIRST_WORD.exec(text.slice(start, end));
    if (match !== null) {
      const word = match[1]!;
      const own = lines.get(word) ?? [];
      lines.set(word, own);
      own.push({ line: start, end: start + match[0].length - (match[2]?.length ?? 0), alone: match[2] !== undefined });
    }
    start = end + 1;
  }
  return lines;
}

/** The lines of a heredoc without the blanks that all of them begin with; line ends become LF. */
export function withoutIndent(text: string): string {
  const lines = text.split(/\r?\n/);
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) if (line.trim() !== '') least = Math.min(least, line.length - line.trimStart().length);
  return least === 0 || least === Number.POSITIVE_INFINITY ? lines.join('\n') : lines.map((line) => line.slice(least)).join('\n');
}
