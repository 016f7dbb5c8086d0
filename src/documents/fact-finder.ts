import type { Document, FoundFact } from '../domain/document.ts';

/**
 * Finds facts of one kind in documents of any format. One file in `facts/`,
 * exporting one constant `finder`.
 */
export interface FactFinder {
  /** The file's name without its extension. */
  readonly id: string;
  /** Cheap: by path, format, or a literal that must stand in the text. */
  looksAt(document: Omit<Document, 'facts'>): boolean;
  /** Linear in the text. Never throws on odd text. What a bound leaves out is told by `leftOut` of `gaps.ts`, and becomes a note. */
  find(document: Omit<Document, 'facts'>): readonly FoundFact[];
}
