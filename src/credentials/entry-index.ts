import type { Entry } from '../domain/document.ts';

/** Finds the entry that a place of the text belongs to. */
export class EntryIndex {
  readonly #entries: readonly Entry[];
  readonly #reach: readonly number[];

  constructor(entries: readonly Entry[]) {
    this.#entries = [...entries].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    const reach: number[] = [];
    for (const { span } of this.#entries) reach.push(Math.max(reach.at(-1) ?? 0, span.end));
    this.#reach = reach;
  }

  /** The smallest entry whose span holds `start`; entries nest only a few deep. */
  at(start: number): Entry | undefined {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#entries[middle]!.span.start <= start) low = middle + 1;
      else high = middle;
    }
    for (let index = low - 1; index >= 0 && index >= low - 16 && this.#reach[index]! > start; index -= 1) {
      if (this.#entries[index]!.span.end > start) return this.#entries[index];
    }
    return undefined;
  }
}
