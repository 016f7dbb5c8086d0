import type { DocumentNote } from '../domain/document.ts';

/** Notes of the document that is being read; reading is synchronous, so there is never more than one. */
let current: Map<string, DocumentNote> | undefined;

/**
 * Says that a bound left something out. Any part of a reader or of a fact finder
 * may call it: the note becomes one of the document that is being read. Each bound
 * is said once for a document, so that no text can multiply notes.
 *
 * @param message a sentence without file content: what was left out, and the bound.
 * @param line where, counted from 1; the first one counts.
 */
export function leftOut(message: string, line?: number): void {
  if (current !== undefined && !current.has(message)) current.set(message, { message, line });
}

/** Runs what reads one document, and gives the notes of what it left out. */
export function withGaps<Result>(run: () => Result): { readonly result: Result; readonly gaps: readonly DocumentNote[] } {
  const outer = current;
  const notes = new Map<string, DocumentNote>();
  current = notes;
  try {
    return { result: run(), gaps: [...notes.values()] };
  } finally {
    current = outer;
  }
}
