import type { Level, Verdict } from '../domain/finding.ts';
import type { Location } from '../domain/location.ts';

/** What a report says of a policy besides its id. */
export interface PolicyPage {
  readonly id: string;
  readonly summary: string;
  /** Default level. */
  readonly level: Level;
  /** Markdown. */
  readonly page: string;
}

export interface RenderOptions {
  readonly color: boolean;
  /** Columns of the terminal that the report is for. Undefined where it is for none: lines are as long as they are. */
  readonly width?: number | undefined;
  readonly version: string;
  /** `explain` page of a policy: its https address. */
  readonly help: (policy: string) => string;
  /** What is known of the policies; only SARIF needs it. */
  readonly policies?: readonly PolicyPage[];
  /** Where what was judged can be looked at; only SARIF needs it. */
  readonly source?:
    | {
        /** Address of the repository, without credentials. */
        readonly repository: string;
        readonly revision: string | undefined;
        readonly branch: string | undefined;
      }
    | undefined;
  /**
   * The line that a location starts on, with every value masked: one character for
   * each UTF-16 code unit of the original, possibly cut. Undefined where it cannot be shown.
   */
  readonly line?: ((location: Location) => string | undefined) | undefined;
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
