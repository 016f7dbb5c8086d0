import { detached } from '../domain/detached.ts';

/** Longest name that is looked at, in UTF-16 code units; what lies beyond cannot name an environment to a reader either. */
const LONGEST_NAME = 512;

/** Names recur all over a repository. */
const KNOWN = new Map<string, readonly string[]>();
const MOST_KNOWN = 20_000;

/** Whole segments of a name, lower case: split at everything that is neither letter nor digit, and where the case changes. */
export function segments(name: string): readonly string[] {
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const own = detached(name);
  const found = split(own);
  KNOWN.set(own, found);
  return found;
}

function split(name: string): readonly string[] {
  return name
    .slice(0, LONGEST_NAME)
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}\p{M}]/u)
    .filter((segment) => segment !== '')
    .map((segment) => segment.toLowerCase());
}
