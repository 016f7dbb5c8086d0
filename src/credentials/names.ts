import { detached } from '../domain/detached.ts';
import type { Scope } from '../domain/document.ts';

/** Names that are kept at once; then all are forgotten, and recurring ones are learnt again. */
const MOST = 50_000;

/**
 * The names in what was found, each kept once: what was found lives as long as the run, and must keep neither the texts
 * of the files that its names were cut from nor a thousand copies of `metadata.name`.
 */
export class Names {
  readonly #texts = new Map<string, string>();
  readonly #paths = new Map<string, readonly string[]>();

  of(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    if (this.#texts.size >= MOST) this.#texts.clear();
    const own = detached(text);
    this.#texts.set(own, own);
    return own;
  }

  path(keys: readonly string[]): readonly string[] {
    const joined = keys.join('\0');
    const known = this.#paths.get(joined);
    if (known !== undefined && known.length === keys.length) return known;
    if (this.#paths.size >= MOST) this.#paths.clear();
    const own = keys.map((key) => this.of(key));
    this.#paths.set(joined, own);
    return own;
  }

  scopes(scopes: readonly Scope[]): readonly Scope[] {
    return scopes.map((scope) => ({ ...scope, name: this.of(scope.name) }));
  }
}
