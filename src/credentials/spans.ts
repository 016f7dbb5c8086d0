import type { Found } from './found.ts';

type FoundCredential = Extract<Found, { kind: 'credential' }>;

/** Tells whether a range touches one of many. Offsets in UTF-16 code units. */
export class Spans {
  readonly #starts: readonly number[];
  readonly #reach: readonly number[];

  constructor(found: readonly Found[]) {
    const spans = found
      .filter(({ kind }) => kind === 'credential')
      .map(({ span }) => span)
      .sort((a, b) => a.start - b.start);
    this.#starts = spans.map(({ start }) => start);
    const reach: number[] = [];
    for (const { end } of spans) reach.push(Math.max(reach.at(-1) ?? 0, end));
    this.#reach = reach;
  }

  touch(start: number, end: number): boolean {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && this.#reach[low - 1]! > start;
  }
}

/**
 * Of credentials that overlap in the text one stays: the user's own type before a catalogued one, a whole key
 * block before what its body happens to hold, a certain type before a likely one, then the longer.
 */
export function withoutOverlaps(found: readonly FoundCredential[]): FoundCredential[] {
  const kept: FoundCredential[] = [];
  for (const one of [...found].sort((a, b) => a.span.start - b.span.start || rank(b) - rank(a))) {
    const last = kept.at(-1);
    if (last === undefined || one.span.start >= last.span.end) kept.push(one);
    else if (rank(one) > rank(last)) kept[kept.length - 1] = one;
  }
  return kept;
}

function rank({ credential, span }: FoundCredential): number {
  const own = credential.provider === 'declared' ? 4e9 : credential.provider === 'private-keys' ? 2e9 : 0;
  return own + (credential.certainty === 'certain' ? 1e9 : 0) + Math.min(span.end - span.start, 1e8);
}
