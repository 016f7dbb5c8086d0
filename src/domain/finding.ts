import type { Answer, Mode } from './credential.ts';
import type { Confidence, Evidence } from './environment.ts';
import type { Location } from './location.ts';

/** `error` blocks. */
export type Level = 'error' | 'warning' | 'note' | 'off';

/** A place that a finding shows, with what is believed of it. */
export interface FindingPlace {
  readonly location: Location;
  readonly environment: string | undefined;
  readonly evidence: readonly Evidence[];
  /** What this place is to the finding: `the same value`. */
  readonly message: string;
  /** Keyed hash that binds the finding to the value that stands there; internal, never printed. */
  readonly binding: string | undefined;
  /** The binding is of a value that somebody could guess: nothing derived from it may be cheap to try. */
  readonly guessable?: boolean;
}

export interface FindingCredential {
  readonly provider: string;
  readonly type: string;
  readonly name: string;
  readonly mode: Mode;
  readonly length: number;
  readonly identity: string;
}

/** What a policy reports. Holds no value. */
export interface Finding {
  readonly policy: string;
  readonly level: Exclude<Level, 'off'>;
  readonly confidence: Exclude<Confidence, 'none'>;
  /** One sentence or two: what is wrong. */
  readonly message: string;
  /** The side that is wrong. */
  readonly primary: FindingPlace;
  readonly related: readonly FindingPlace[];
  readonly environments: readonly string[];
  readonly credential: FindingCredential | undefined;
  readonly reach: string | undefined;
  readonly destroys: Answer;
  readonly destroysBackups: Answer;
  /** What it depends on, or what else is known of the damage. */
  readonly damage: string | undefined;
  readonly remedy: string;
  readonly standards: readonly string[];
}

/** Who decided that a finding does not count, and why. */
export interface Suppressed {
  readonly by: 'baseline' | 'comment' | 'settings';
  readonly reason: string;
  readonly until: string | undefined;
}

export interface JudgedFinding extends Finding {
  /** Hash over policy, paths, key paths and types; never over a value. 32 hexadecimal digits. */
  readonly fingerprint: string;
  readonly introduced: boolean;
  readonly suppressed: Suppressed | undefined;
}

export interface Coverage {
  readonly scope: string;
  readonly base: string | undefined;
  readonly head: string | undefined;
  readonly files: number;
  readonly bytes: number;
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  /** Files that were read only in part, and why. */
  readonly notes: readonly { readonly path: string; readonly line: number | undefined; readonly message: string }[];
  readonly policiesNotRun: readonly { readonly policy: string; readonly reason: string }[];
  /** Occurrences by environment name; `unplaced` for those that nothing places. */
  readonly environments: Readonly<Record<string, { readonly credentials: number; readonly references: number; readonly targets: number }>>;
}

export interface Verdict {
  readonly outcome: 'pass' | 'fail';
  readonly failOn: Level | 'never';
  /** Sorted by level, path, line, column, policy. */
  readonly findings: readonly JudgedFinding[];
  readonly coverage: Coverage;
}
