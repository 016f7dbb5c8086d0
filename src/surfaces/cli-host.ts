import type { Level, Verdict } from '../domain/finding.ts';
import type { Scope } from '../domain/source.ts';

/** What the command asks of the engine. */
export interface CheckCall {
  readonly cwd: string;
  readonly scope: Scope;
  readonly failOn: Level | 'never';
  readonly cache: boolean;
  /** `--config`, `--no-config`: the engine knows the root and loads the settings. */
  readonly config: string | undefined;
  readonly noConfig: boolean;
}

/** The process and the engine, as the command line sees them. */
export interface CliHost {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Standard output is a terminal. */
  readonly isTTY: boolean;
  readonly version: string;
  /** Address of a policy's page. */
  readonly help: (policy: string) => string;
  readonly check: (call: CheckCall) => Promise<Verdict>;
}
