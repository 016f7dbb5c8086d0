import type { CheckRequest } from '../check.ts';
import type { Verdict } from '../domain/finding.ts';
import type { PolicyPage } from '../reports/reporter.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The runner and the engine, as the Action sees them. */
export interface ActionHost {
  readonly env: Environment;
  /** ISO date. */
  readonly today: string;
  readonly version: string;
  /** Address of a policy's page. */
  readonly help: (policy: string) => string;
  readonly check: (request: CheckRequest) => Promise<Verdict>;
  readonly policies: readonly PolicyPage[];
}
