import type { Entry } from '../domain/document.ts';
import type { Span } from '../domain/location.ts';
import { isVerbatim, type TreeScalar } from './tree.ts';

/** Finds the place in the file of a part of a scalar's text; the whole scalar where the part's own place is not known. */
export function placeFinder(node: TreeScalar): (start: number, end: number) => Span {
  const { span, text, written, aliased } = node;
  if (isVerbatim(node)) return (start, end) => ({ start: span.start + start, end: span.start + end });
  if (aliased === true || written === undefined) return () => span;
  let offsets: Uint32Array | undefined | 'none';
  return (start, end) => {
    offsets ??= aligned(text, written) ?? 'none';
    if (offsets === 'none') return span;
    return { start: span.start + offsets[start]!, end: span.start + offsets[end]! };
  };
}

/** What a reading of a scalar's text gives, at its place in the file. */
export function partsOf(node: TreeScalar, read: (text: string) => readonly Entry[]): Entry[] {
  const place = placeFinder(node);
  return read(node.text).map((entry) => ({
    ...entry,
    span: place(entry.span.start, entry.span.end),
    ...(node.aliased === true ? { encoding: 'alias' as const } : {}),
  }));
}

/** The same for a text that stands in several scalars, one behind the other. */
export function partsOfLines(lines: readonly TreeScalar[], read: (text: string) => readonly Entry[]): Entry[] {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of lines) {
    starts.push(length);
    length += text.length;
  }
  const finders = lines.map(placeFinder);
  const lineOf = (at: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return read(lines.map(({ text }) => text).join('')).map((entry) => {
    const first = lineOf(entry.span.start);
    const last = lineOf(Math.max(entry.span.start, entry.span.end - 1));
    const start = finders[first]!(entry.span.start - starts[first]!, lines[first]!.text.length).start;
    const { end } = finders[last]!(0, entry.span.end - starts[last]!);
    return { ...entry, span: { start, end } };
  });
}

/**
 * Where each unit of a text stands in what is written for it: behind escapes, between the blanks that indent a block.
 * Undefined when the two do not fit.
 */
function aligned(text: string, written: string): Uint32Array | undefined {
  const escapes = count(written, '\\') !== count(text, '\\');
  const offsets = new Uint32Array(text.length + 1);
  let at = 0;
  let index = 0;
  while (index < text.length && at < written.length) {
    const length = escapes && written[at] === '\\' ? escapeLength(written, at) : 0;
    const taken = length > 0 ? unitsOf(length, text.charCodeAt(index)) : written[at] === text[index] ? 1 : 0;
    offsets.fill(at, index, index + taken);
    index += taken;
    at += Math.max(length, 1);
  }
  // The line ends behind a block are not part of what is shown.
  if (text.slice(index).trim() !== '') return undefined;
  return offsets.fill(at, index);
}

/** Units of the text that an escape stands for. */
function unitsOf(length: number, code: number): number {
  return length === 10 && code >= 0xd800 && code < 0xdc00 ? 2 : 1;
}

/** Length of an escape; 0 for a backslash that only joins two lines. */
function escapeLength(written: string, at: number): number {
  const sign = written[at + 1];
  if (sign === '\n' || sign === '\r') return 0;
  return sign === 'u' ? 6 : sign === 'U' ? 10 : sign === 'x' ? 4 : 2;
}

function count(text: string, char: string): number {
  let found = 0;
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) found += 1;
  return found;
}
