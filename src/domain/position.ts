import type { Region, Span } from './location.ts';

/** Turns offsets of one text into lines and columns. Lines end with LF, CRLF or CR. */
export class Positions {
  readonly #text: string;
  #starts: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Lines and columns of a half-open range in UTF-16 code units. */
  region(span: Span): Region {
    const [startLine, startColumn] = this.#at(span.start);
    const [endLine, endColumn] = this.#at(span.end);
    return { startLine, startColumn, endLine, endColumn };
  }

  /** The line (from 1) that an offset lies on. */
  line(offset: number): number {
    return this.#at(offset)[0];
  }

  /** The offset of a line and column. */
  offset(line: number, column: number): number {
    this.#starts ??= lineStarts(this.#text);
    return (this.#starts[line - 1] ?? this.#text.length) + column - 1;
  }

  #at(offset: number): [line: number, column: number] {
    this.#starts ??= lineStarts(this.#text);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return [low + 1, offset - this.#starts[low]! + 1];
  }
}

/** Offset of the first code unit of every line. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 10) starts.push(index + 1);
    else if (code === 13 && text.charCodeAt(index + 1) !== 10) starts.push(index + 1);
  }
  return starts;
}
