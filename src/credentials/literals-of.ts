import type { Document, Entry } from '../domain/document.ts';
import type { Span } from '../domain/location.ts';
import { meaningOf } from './key-name.ts';
import { eachLiteral, type Literal } from './literals.ts';
import { reveal } from './reveal.ts';

type Each = (literal: Literal, span: Span, entry: Entry | undefined) => boolean;

/** UTF-16 code units of a value that counts by its name alone: shorter ones are not known as secrets of other places. */
const [SHORTEST_NAMED, LONGEST_NAMED] = [12, 200];

/**
 * The literals of the text, then those of values that are written otherwise than they are, and what is named as a
 * secret, though its value alone would not tell it from words: `Quiet-harbor/7319` is a secret where another place says so.
 */
export function eachIn({ text, entries }: Document, each: Each): void {
  if (!eachLiteral(text, (literal) => each(literal, literal, undefined))) return;
  for (const entry of entries) {
    const { span, encoding } = entry;
    const value = reveal(entry.value);
    if (isNamed(entry, value) && !each({ text: value, start: 0, end: value.length, wrapping: [] }, span, entry)) return;
    if (value.length === span.end - span.start && text.startsWith(value, span.start)) continue;
    if (!eachLiteral(value, (literal) => each(literal, span, entry), encoding === undefined ? [] : [encoding])) return;
  }
}

function isNamed({ key, form }: Entry, value: string): boolean {
  if (value.length < SHORTEST_NAMED || value.length > LONGEST_NAMED || form === 'reference') return false;
  return /\d/.test(value) && !/\s/.test(value) && meaningOf(key).secret;
}
