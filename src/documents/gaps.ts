import type { DocumentNote } from '../domain/document.ts';

/**
 * What reading left out because of a bound. Each bound is said once, with the
 * first line that it was hit in, so that no text can multiply notes.
 */
export class Gaps {
  readonly #notes = new Map<string, DocumentNote>();

  /** @param message a sentence without file content. */
  add(message: string, line?: number): void {
    if (!this.#notes.has(message)) this.#notes.set(message, { message, line });
  }

  get notes(): readonly DocumentNote[] {
    return [...this.#notes.values()];
  }
}
