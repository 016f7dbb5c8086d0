/** A half-open range of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Lines and columns start at 1; columns count UTF-16 code units; the end column is exclusive. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where something stands. `path` is relative to the repository root and uses `/`. */
export interface Location extends Region {
  readonly path: string;
  /** Keys from the outside in, joined with `.`: `jobs.deploy.env.TOKEN`. */
  readonly keyPath: string | undefined;
  /** The commit it was read from, where that is not the tree being judged. */
  readonly commit: string | undefined;
}
