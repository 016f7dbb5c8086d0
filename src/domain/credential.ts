/** What the value says of itself. Not where it stands: that is the environment's tier. */
export type Mode = 'live' | 'test' | 'unknown';

/** How sure it is that the value is a credential of that type. Only `certain` types block on their own. */
export type Certainty = 'certain' | 'likely';

export type Answer = 'yes' | 'no' | 'depends' | 'unknown';

/** What a type's documentation says that it can do. Printed in findings; `unknown` is printed as unknown. */
export interface Capability {
  /** A phrase: `every project of the account`. */
  readonly reach: string;
  readonly destroys: Answer;
  readonly destroysBackups: Answer;
  /** What it depends on, or what is destroyed: `deleting a volume deletes its backups`. */
  readonly note?: string;
  /**
   * `account` – wider than one project or environment (platform-wide authority);
   * `project`, `environment` – narrower; `role` – decided by grants; `unknown`.
   */
  readonly scope: 'account' | 'project' | 'environment' | 'role' | 'unknown';
  /** True for tokens that administer infrastructure (cloud, platform, IaC, code hosting with admin). */
  readonly infrastructure: boolean;
  /** The narrower credential that exists: `a project token (one environment)`. */
  readonly narrower?: string;
  /** Page or command to rotate it. */
  readonly rotate?: string;
}

/** A secret, classified. Never carries its value. */
export interface Credential {
  readonly provider: string;
  /** Id of the credential type: `stripe-secret-key`, `generic-secret`, `postgres-url`. */
  readonly type: string;
  /** Official name for messages: `Stripe secret key`. */
  readonly name: string;
  readonly mode: Mode;
  readonly certainty: Certainty;
  readonly capability: Capability;
  /** Length of the value in UTF-16 code units. */
  readonly length: number;
  /** Estimated strength of the value, in bits. */
  readonly bits: number;
  /** Equal for equal secrets after normalising (DESIGN §5). A keyed hash: means nothing outside the run. */
  readonly identity: string;
  /** Equal only where the value is spelt the same: differs while `identity` agrees in a derived form. */
  readonly spelling: string;
  /** Keyed hash of the password alone, for connection strings and basic pairs; same space as `identity`. */
  readonly password: string | undefined;
  /**
   * Equal for the same server, user and password, in one string of any spelling or in several entries. A keyed hash in
   * a space of its own; undefined where no server is known.
   */
  readonly connection: string | undefined;
  /** The environment as whose secret the registry names it. */
  readonly registered: string | undefined;
  /** Account, project or cluster that the credential belongs to, where its format tells: `aws:171436882533`. */
  readonly account: string | undefined;
  /** Published or shipped to browsers by design: never a leak, still evidence. */
  readonly publishable: boolean;
  /** Signs or encrypts (JWT, session, cookie, webhook): whoever holds it can forge. */
  readonly signing: boolean;
  /** Decrypts what is committed: master keys, age identities. */
  readonly decryption: boolean;
  /** Why it protects nothing: a placeholder, a default or a dictionary word. Undefined for a real secret. */
  readonly weak: 'placeholder' | 'default' | 'guessable' | undefined;
  /** Points at this machine or a compose network: a local default. */
  readonly local: boolean;
  /** The user that a connection string, basic pair or key group names, as a keyed hash. */
  readonly user: string | undefined;
  /** How the value is wrapped where it stands: `base64`, `percent`, `json`, `url`, `header` … outermost first. */
  readonly wrapping: readonly string[];
}
