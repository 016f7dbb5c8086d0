import type { DocumentContent } from '../domain/document.ts';

/**
 * A file format. One file in `readers/`, exporting one constant `reader`.
 * Readers are asked in the order of `rank` (smaller first, then id); the first
 * that `reads` a path reads it, alone.
 */
export interface DocumentReader {
  /** The file's name without its extension. */
  readonly id: string;
  /** For the table in the documentation: `GitHub Actions workflow`. */
  readonly title: string;
  /** For the table: which files, in words or globs. */
  readonly files: string;
  /** For the table: what is understood, one sentence. */
  readonly understands: string;
  /** 0–99: formats that are told by path (`.github/workflows`); 100–199: by file name; 200–299: by extension. */
  readonly rank: number;
  /** Cheap; `head` is the first 512 characters of the text. */
  reads(path: string, head: string): boolean;
  /**
   * Never throws on odd text: yields what it is sure of, and a note for what it
   * could not read; what a bound leaves out is told by `leftOut` of `gaps.ts`, from
   * however deep inside. Linear in the length of `text`.
   */
  read(source: { readonly path: string; readonly text: string }): DocumentContent;
}
