import type { Attribution } from '../domain/environment.ts';
import type { Level, Verdict } from '../domain/finding.ts';
import type { Occurrence } from '../domain/occurrence.ts';
import type { RegisteredSecrets } from '../domain/registry.ts';
import type { Scope } from '../domain/source.ts';
import type { Inventory } from '../reports/inventory.ts';
import type { PolicyPage } from '../reports/reporter.ts';

/** What the command asks of the engine. */
export interface CheckCall {
  readonly cwd: string;
  readonly scope: Scope;
  readonly failOn: Level | 'never';
  readonly cache: boolean;
  /** `--config`, `--no-config`: the engine knows the root and loads the settings. */
  readonly config: string | undefined;
  readonly noConfig: boolean;
  /** `--threads`. */
  readonly threads?: number | undefined;
  /** Path of the baseline, relative to the repository root; undefined for none. */
  readonly baseline?: string;
}

/** The process and the engine, as the command line sees them. */
export interface CliHost {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Standard output is a terminal. */
  readonly isTTY: boolean;
  /** Its width in characters; undefined where standard output is no terminal. */
  readonly columns?: number | undefined;
  readonly version: string;
  /** ISO date. */
  readonly today: string;
  /** Address of a policy's page. */
  readonly help: (policy: string) => string;
  readonly check: (call: CheckCall) => Promise<Verdict>;
  readonly inventory: (call: CheckCall) => Promise<Inventory>;
  /** @param path relative to the repository root, with `/`. */
  readonly explainPath: (
    call: CheckCall,
    path: string,
  ) => Promise<{ readonly attribution: Attribution; readonly occurrences: readonly Occurrence[]; readonly skipped?: string | undefined }>;
  readonly policies: readonly PolicyPage[];
  /** All of standard input. */
  readonly stdin?: () => Promise<Uint8Array>;
  /** Keyed fingerprints of the secrets of a text. */
  readonly protect?: (
    source: { readonly path: string; readonly text: string; readonly all: boolean },
    registry: RegisteredSecrets,
  ) => { readonly secrets: readonly { readonly name: string; readonly fingerprint: string }[]; readonly weak: readonly string[] };
}
