import type { Document, Entry } from '../domain/document.ts';
import type { Span } from '../domain/location.ts';
import { eachLiteral, type Literal } from './literals.ts';
import { reveal } from './reveal.ts';

type Each = (literal: Literal, span: Span, entry: Entry | undefined) => boolean;

/** The literals of the text, then those of values that are written otherwise than they are. */
export function eachIn({ text, entries }: Document, each: Each): void {
  if (!eachLiteral(text, (literal) => each(literal, literal, undefined))) return;
  for (const entry of entries) {
    const { span, encoding } = entry;
    const value = reveal(entry.value);
    if (value === text.slice(span.start, span.end)) continue;
    if (!eachLiteral(value, (literal) => each(literal, span, entry), encoding === undefined ? [] : [encoding])) return;
  }
}
