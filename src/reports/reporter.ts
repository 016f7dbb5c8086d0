import type { Verdict } from '../domain/finding.ts';

export interface RenderOptions {
  readonly color: boolean;
  readonly version: string;
  /** `explain` page of a policy: its https address. */
  readonly help: (policy: string) => string;
}

/** An output format of `check`. One file in `reporters/`, exporting one constant `reporter`. Pure. */
export interface Reporter {
  /** The file's name without its extension, and the word after `--format`. */
  readonly id: string;
  /** One line for `--help`. */
  readonly summary: string;
  /** The whole report, ending with a line feed. It is given positions and facts, no text: it has no secret to leak. */
  render(verdict: Verdict, options: RenderOptions): string;
}
