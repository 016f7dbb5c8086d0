/** At the root of the repository. */
export const REGISTRY_FILE = 'envsep.registry.json';

/** What the registry says of one secret of production. Never its value. */
export interface RegisteredSecret {
  /** What the secret is called where it is kept: `DATABASE_PASSWORD`. */
  readonly name: string;
  readonly environment: string;
}

/** The registry of production secrets, opened with its key. */
export interface RegisteredSecrets {
  /** 32 bytes, drawn from the team's key and the file's salt. */
  readonly key: Uint8Array;
  /** By keyed fingerprint, 32 hexadecimal digits. */
  readonly secrets: ReadonlyMap<string, RegisteredSecret>;
}
