import { RE2JS } from 're2js';
import type { Span } from '../domain/location.ts';
import { textOf, textsOf } from './import-table.ts';

export type RawAllowlist = Readonly<Record<string, unknown>>;

/** A match of an imported rule. */
export interface RuleMatch {
  readonly text: string;
  readonly path: string;
  /** Of the secret. */
  readonly span: Span;
  /** Of all that the rule's regex matched. */
  readonly match: Span;
}

type Condition = (match: RuleMatch) => boolean;

/**
 * Tells whether an allowlist covers a match of the rule `id`. What of a list cannot be taken is said; a list with such a
 * part that must hold together with others (`condition = "AND"`) covers nothing.
 *
 * @throws Error when one of its patterns is not RE2.
 */
export function allowing(lists: readonly RawAllowlist[], id: string, say: (message: string) => void): Condition {
  const conditions = lists
    .filter((list) => list['targetRules'] === undefined || textsOf(list['targetRules']).includes(id))
    .map((list) => ofList(list, say));
  return (match) => conditions.some((condition) => condition(match));
}

function ofList(list: RawAllowlist, say: (message: string) => void): Condition {
  const together = textOf(list['condition'])?.toUpperCase() === 'AND';
  const commits = textsOf(list['commits']).length > 0;
  if (commits) say('commits of an allowlist are not taken: envsep accepts by content, see `envsep baseline`');
  const conditions = [...ofPaths(list), ...ofRegexes(list), ...ofStopwords(list)];
  if (conditions.length === 0 || (together && commits)) return () => false;
  return together ? (match) => conditions.every((one) => one(match)) : (match) => conditions.some((one) => one(match));
}

function ofPaths(list: RawAllowlist): readonly Condition[] {
  const paths = textsOf(list['paths']).map((one) => RE2JS.compile(one));
  return paths.length === 0 ? [] : [({ path }) => paths.some((one) => one.matcher(path).find())];
}

function ofRegexes(list: RawAllowlist): readonly Condition[] {
  const patterns = textsOf(list['regexes']).map((one) => RE2JS.compile(one));
  if (patterns.length === 0) return [];
  const target = textOf(list['regexTarget']) ?? 'secret';
  return [(match) => patterns.some((one) => one.matcher(targetOf(match, target)).find())];
}

function ofStopwords(list: RawAllowlist): readonly Condition[] {
  const words = textsOf(list['stopwords']).map((one) => one.toLowerCase());
  if (words.length === 0) return [];
  return [
    ({ text, span }) => {
      const value = text.slice(span.start, span.end).toLowerCase();
      return words.some((word) => value.includes(word));
    },
  ];
}

/** UTF-16 code units of a line that a pattern looks at, on either side of the match. */
const LONGEST_SIDE = 2000;

function targetOf({ text, span, match }: RuleMatch, target: string): string {
  if (target === 'match') return text.slice(match.start, match.end);
  if (target !== 'line') return text.slice(span.start, span.end);
  const before = text.slice(Math.max(0, match.start - LONGEST_SIDE), match.start);
  const behind = text.slice(match.end, match.end + LONGEST_SIDE);
  const end = behind.indexOf('\n');
  return before.slice(before.lastIndexOf('\n') + 1) + text.slice(match.start, match.end) + (end < 0 ? behind : behind.slice(0, end));
}
