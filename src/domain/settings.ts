import type { Certainty } from './credential.ts';
import type { Tier } from './environment.ts';
import type { Level } from './finding.ts';
import type { Span } from './location.ts';

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

/** A credential type that the user adds or imports. */
export interface DeclaredCredentialType {
  readonly id: string;
  readonly name: string;
  readonly mode: 'live' | 'test' | 'unknown';
  readonly environment: string | undefined;
  readonly certainty: Certainty;
  /** Where its values stand in a text, in UTF-16 code units, in linear time; not complete when a bound was hit. */
  readonly find: (text: string, path: string) => { readonly spans: readonly Span[]; readonly complete: boolean };
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
  /** A rules file to import credential types from, relative to the repository root. */
  readonly imports: string | undefined;
  /** What could not be taken of it. */
  readonly notes: readonly { readonly path: string; readonly line: number | undefined; readonly message: string }[];
  /** All that detection asks of the settings, as text: it differs where detection would, and detection can be rebuilt from it. */
  readonly detection?: string;
  /** A text that differs where any setting does. */
  readonly identity?: string;
}
