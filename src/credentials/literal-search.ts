/** Bits of the table's index; three characters of six bits each decide. */
const BITS = 18;
const MASK = (1 << BITS) - 1;
const SHIFT = 6;

/** Finds any of many literals in one pass: a rolling hash of three characters, then the literals themselves. */
export class LiteralSearch<T> {
  readonly #table = new Uint8Array(1 << BITS);
  readonly #buckets = new Map<number, { readonly literal: string; readonly value: T }[]>();

  /** @param literals at least three UTF-16 code units each. */
  constructor(literals: Iterable<readonly [literal: string, value: T]>) {
    for (const [literal, value] of literals) {
      const hash = ((literal.charCodeAt(0) << (2 * SHIFT)) ^ (literal.charCodeAt(1) << SHIFT) ^ literal.charCodeAt(2)) & MASK;
      this.#table[hash] = 1;
      const bucket = this.#buckets.get(hash);
      if (bucket === undefined) this.#buckets.set(hash, [{ literal, value }]);
      else bucket.push({ literal, value });
    }
  }

  /** Calls `found` for every literal at every offset, in order. Linear in the text. */
  each(text: string, found: (value: T, at: number, literal: string) => void): void {
    const table = this.#table;
    const { length } = text;
    let hash = 0;
    for (let index = 0; index < length; index += 1) {
      hash = ((hash << SHIFT) ^ text.charCodeAt(index)) & MASK;
      if (table[hash] === 1 && index >= 2) this.#verify(text, index - 2, hash, found);
    }
  }

  #verify(text: string, at: number, hash: number, found: (value: T, at: number, literal: string) => void): void {
    for (const { literal, value } of this.#buckets.get(hash) ?? []) if (text.startsWith(literal, at)) found(value, at, literal);
  }
}
