/** What is looked at. `worktree` is the default; the others are named as on the command line. */
export type Scope =
  | { readonly kind: 'worktree'; readonly ignored: boolean; readonly paths: readonly string[] }
  | { readonly kind: 'stdin'; readonly filename: string }
  | { readonly kind: 'staged' }
  | { readonly kind: 'since'; readonly revision: string; readonly ignored: boolean }
  | { readonly kind: 'range'; readonly base: string; readonly head: string }
  | { readonly kind: 'history'; readonly all: boolean };

/** Why a file was not read, or was read only in part. Printed in the coverage; never silent. */
export type SkipReason =
  | 'binary'
  | 'too large'
  | 'unreadable'
  | 'symbolic link'
  | 'submodule'
  | 'lfs pointer'
  | 'ignored by settings'
  | 'not a regular file'
  | 'sparse checkout'
  | 'dependency folder';

export interface Skipped {
  readonly path: string;
  readonly reason: SkipReason;
}

/** One file of a snapshot, before it is read. */
export interface TreeEntry {
  /** Relative to the repository root, with `/`. */
  readonly path: string;
  /** The git object id of its content, where that is known without reading it. */
  readonly blob: string | undefined;
  /** True for a file that git ignores (only with `--ignored`). */
  readonly ignored: boolean;
  /** The commit that this version was first seen in: only in the history scope. */
  readonly commit: string | undefined;
}

/** A file's text, decoded. Offsets into `text` are UTF-16 code units. */
export interface SourceText extends TreeEntry {
  /** Without a byte-order mark; invalid UTF-8 is decoded as U+FFFD; UTF-16 is decoded. */
  readonly text: string;
  /** Size on disk or in git, in bytes. */
  readonly bytes: number;
}

/** The whole tree at one moment: the work tree, the index, a commit. */
export interface Snapshot {
  /** Sorted by path, each path once (history: each blob once). */
  readonly entries: readonly TreeEntry[];
  /** Known to be unread before reading starts. */
  readonly skipped: readonly Skipped[];
  /** Full object id of the commit, where the snapshot is one. */
  readonly commit: string | undefined;
  /**
   * Reads the entries asked for, in their order. An entry that cannot be read as
   * text comes back as `Skipped`.
   *
   * @throws UsageError when git fails or its answer is cut short.
   */
  read(entries: readonly TreeEntry[]): AsyncIterable<SourceText | Skipped>;
}

/** What a scope resolves to. `base` is undefined where everything counts as introduced. */
export interface Sources {
  readonly root: string;
  readonly isRepository: boolean;
  readonly head: Snapshot;
  readonly base: Snapshot | undefined;
  /**
   * Blobs that stand in a commit of the range but in neither end: added and
   * removed again. Empty outside `since` and `range`.
   */
  readonly passing: Snapshot | undefined;
  /** What could not be looked at as a whole: a sentence each, for the coverage. */
  readonly notes?: readonly string[];
  /** Tracked though an ignore rule matches them. */
  readonly trackedButIgnored: readonly string[];
}
