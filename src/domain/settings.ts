import type { Tier } from './environment.ts';
import type { Level } from './finding.ts';

/** An environment as the user declares it. Globs have become predicates. */
export interface DeclaredEnvironment {
  readonly name: string;
  readonly tier: Tier;
  readonly ownsPath: (path: string) => boolean;
  readonly ownsKey: (key: string) => boolean;
  readonly ownsHost: (host: string) => boolean;
  readonly ownsBranch: (branch: string) => boolean;
  /** `aws:123456789012`, `gcp:my-project`, `supabase:<ref>`. */
  readonly ownsAccount: (account: string) => boolean;
}

/** Something that is shared between environments on purpose. */
export interface DeclaredSharing {
  /** Which: key glob, target (`aws:…`, host) or reference name. */
  readonly covers: (name: string) => boolean;
  readonly what: string;
  readonly environments: readonly string[] | undefined;
  readonly reason: string;
  /** ISO date after which it no longer counts. */
  readonly until: string | undefined;
}

/** A credential type that the user adds. `pattern` has been proven linear. */
export interface DeclaredCredentialType {
  readonly id: string;
  readonly name: string;
  readonly pattern: string;
  readonly keywords: readonly string[];
  readonly mode: 'live' | 'test' | 'unknown';
  readonly environment: string | undefined;
}

export interface Settings {
  /** Where they were read from, or undefined for the defaults. */
  readonly file: string | undefined;
  readonly environments: readonly DeclaredEnvironment[];
  /** Levels that differ from the policies' own. */
  readonly levels: Readonly<Record<string, Level>>;
  readonly ignoresPath: (path: string) => boolean;
  readonly sharing: readonly DeclaredSharing[];
  /** Own domains: `example.com` covers its subdomains. */
  readonly ownsDomain: (host: string) => boolean;
  readonly credentialTypes: readonly DeclaredCredentialType[];
  /** A text that differs where detection would: what was found under another one must not be reused. */
  readonly detection?: string;
}
