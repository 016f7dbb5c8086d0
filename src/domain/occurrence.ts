import type { Credential } from './credential.ts';
import type { Entry, EntryForm, FoundFact, Job, Scope } from './document.ts';
import type { Attribution } from './environment.ts';
import type { Location } from './location.ts';
import type { SkipReason } from './source.ts';

/** A name that stands for a secret kept elsewhere. Names are not secret. */
export interface Reference {
  /** `github-secret`, `github-variable`, `op`, `vault`, `ssm`, `secretsmanager`, `k8s-secret`, `env`, `gitlab-variable`, `circleci-context` … */
  readonly system: string;
  readonly name: string;
  /** System and normalised name: equal for the same reference. */
  readonly identity: string;
}

/** What a value points at. */
export interface Target {
  readonly kind: 'host' | 'account' | 'project' | 'bucket' | 'cluster' | 'volume' | 'namespace' | 'database' | 'app' | 'resource';
  /** Printable and normalised: `db.prod.example.com`, `aws:123456789012`, `supabase:<ref>`. Holds no secret. */
  readonly name: string;
  /** Kind and normalised name: equal for the same target. */
  readonly identity: string;
  /** The value is used to connect to or write to it: a connection string, `*_HOST`, `*_URL`, `*_BUCKET`. */
  readonly connection: boolean;
  /** Belongs to one tenant (a cluster, a project, a bucket) or to declared own domains; not a public host of a third party. */
  readonly own: boolean;
  /** This machine, a compose service, a reserved documentation host. */
  readonly local: boolean;
  /** Of a server: the database on it, lower case, where the same string or group of keys names one. */
  readonly database?: string;
  /** Of an account: the resource in it that an ARN names. */
  readonly resource?: string;
}

interface Detected {
  readonly location: Location;
  readonly key: string;
  readonly keyPath: Entry['keyPath'];
  readonly scopes: readonly Scope[];
  readonly form: EntryForm;
  /** Id of the document's reader. */
  readonly format: string;
  /** Id of the job that it stands in. */
  readonly job: string | undefined;
}

/** What the credentials room hands on: classified and positioned, not yet placed. Plain data, may be cached. */
export type Detection =
  | (Detected & { readonly kind: 'credential'; readonly credential: Credential })
  | (Detected & { readonly kind: 'reference'; readonly reference: Reference })
  | (Detected & { readonly kind: 'target'; readonly target: Target });

/** What the credential is for. */
export type Role = 'data' | 'backup' | 'deploy' | 'agent' | 'signing' | 'unknown';

/** One credential, reference or target at one location, placed. */
export type Occurrence = Detection & {
  readonly attribution: Attribution;
  readonly role: Role;
  /** Git ignores the file. */
  readonly ignored: boolean;
};

export type CredentialOccurrence = Extract<Occurrence, { kind: 'credential' }>;
export type ReferenceOccurrence = Extract<Occurrence, { kind: 'reference' }>;
export type TargetOccurrence = Extract<Occurrence, { kind: 'target' }>;

/** A CI job, placed. */
export interface PlacedJob extends Job {
  readonly path: string;
  readonly attribution: Attribution;
}

/** A fact of a document, positioned. */
export type Fact = Omit<FoundFact, 'span'> & { readonly location: Location };

export type PlacedFact = Fact & { readonly attribution: Attribution };

/** Everything that was found in one file. Plain data: what the cache keeps. */
export interface Observation {
  readonly path: string;
  readonly format: string;
  readonly detections: readonly Detection[];
  /**
   * Strong literals that nothing in the file classifies, as short keyed names, one after the other: where one equals a
   * credential of another file, this one is read again.
   */
  readonly literals: string;
  readonly facts: readonly Fact[];
  readonly jobs: readonly Job[];
  readonly notes: readonly { readonly message: string; readonly line: number | undefined }[];
  /** Ignore comments, as written in the file. */
  readonly ignoreComments: readonly IgnoreComment[];
  /** Size of the file, in bytes. */
  readonly bytes?: number;
  /** Why it was not read; everything else is then empty. */
  readonly skipped?: SkipReason;
}

/** `envsep-ignore <policy>[, <policy>] -- <reason> (until YYYY-MM-DD)`. */
export interface IgnoreComment {
  readonly line: number;
  readonly policies: readonly string[];
  readonly reason: string;
  /** ISO date, or undefined. */
  readonly until: string | undefined;
}

/** All that policies may look at: one tree, placed. */
export interface Scene {
  readonly occurrences: readonly Occurrence[];
  readonly jobs: readonly PlacedJob[];
  readonly facts: readonly PlacedFact[];
  /** Of every path of the tree, read or not, those that a policy watches. */
  readonly paths: ReadonlySet<string>;
  readonly trackedButIgnored: readonly string[];
}
