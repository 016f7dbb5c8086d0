/** Largest count that a quantifier may allow. */
const MOST_REPEATS = 512;
/** Quantifiers with a range, in one pattern: each multiplies the worst case. */
const MOST_RANGES = 3;

/**
 * Why a user's pattern is refused, or undefined. Conservative on purpose: what
 * passes costs a bounded number of steps for each start, so a scan stays linear.
 */
export function patternProblem(pattern: string): string | undefined {
  try {
    new RegExp(pattern);
  } catch {
    return 'it is not a regular expression';
  }
  const bare = pattern.replace(/\\[^kpP1-9]/g, 'x').replace(/\[\^?\]?[^\]]*\]/g, 'x');
  if (/\\[k1-9]/.test(bare)) return 'back references are not linear';
  if (/\(\?(?!:)/.test(bare)) return 'look-around and named groups are not supported';
  if (/\)(?:[*+?]|\{)/.test(bare)) return 'a group must not be repeated';
  if (/[*+]|\{[0-9]+,\}/.test(bare)) return `every quantifier needs an upper bound: {20,${MOST_REPEATS}}`;
  const counts = [...bare.matchAll(/\{(?<low>[0-9]+)(?:,(?<high>[0-9]+))?\}/g)];
  if (counts.some(({ groups }) => Number(groups?.['high'] ?? groups?.['low']) > MOST_REPEATS))
    return `a quantifier may allow at most ${MOST_REPEATS}`;
  if (counts.filter(({ groups }) => groups?.['high'] !== undefined).length > MOST_RANGES)
    return `at most ${MOST_RANGES} quantifiers with a range`;
  return new RegExp(`^(?:${pattern})$`).test('') ? 'it matches nothing at all' : undefined;
}
