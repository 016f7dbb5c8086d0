import type { Capability, Certainty, Mode } from '../domain/credential.ts';

/** Alphabets that seeds are drawn from. */
export type Alphabet =
  | 'base62'
  | 'lower62' /* 0-9a-z */
  | 'upper36' /* 0-9A-Z */
  | 'hex'
  | 'HEX'
  | 'base64'
  | 'base64url'
  | 'base32'
  | 'digits'
  | 'letters'
  | 'base58'
  | 'uuid';

/** A literal that is no token by itself, or so many characters of an alphabet (`uuid` ignores length). */
export type Piece = string | { readonly of: Alphabet; readonly length: number };

/** A value to be assembled at run time from a seed, so that no token-shaped string stands in the repository. */
export type Sample = readonly Piece[];

/**
 * A token that is recognised by its own shape. The engine finds an anchor in the
 * text and runs `pattern` there, sticky.
 */
export interface TokenShape {
  readonly form: 'token';
  /**
   * Literals of at least 3 characters, case-sensitive, without which it cannot
   * match. Keep them rare: `sk_live_`, not `sk_`.
   */
  readonly anchors: readonly string[];
  /**
   * How far before the anchor a match may start, in UTF-16 code units. 0 (default): the pattern
   * starts with the anchor. Otherwise the match must contain the anchor.
   */
  readonly lead?: number;
  /**
   * Without flags `g`/`y`, without leading or trailing boundary (the engine refuses
   * a match that goes on with a character of the alphabet on either side), linear:
   * no nested or overlapping quantifiers, every quantifier bounded.
   */
  readonly pattern: RegExp;
  /** Characters that must not touch the match. Default: `[A-Za-z0-9_-]` before, `[A-Za-z0-9_]` after. */
  readonly touches?: { readonly before?: RegExp; readonly after?: RegExp };
  /** Only when one of these stands near too (case-insensitive words; see ContextShape). */
  readonly context?: Context;
}

/** A value whose shape says nothing by itself (a UUID, 32 hex): something near it must name the provider. */
export interface ContextShape {
  readonly form: 'context';
  /** Matches the whole value. */
  readonly pattern: RegExp;
  readonly context: Context;
}

/** What must stand near. Any one is enough. */
export interface Context {
  /**
   * Variable or key names, as lower-case segments joined by `_`: `railway_api_token` matches
   * `RAILWAY_API_TOKEN`, `railwayApiToken`, `my.railway.api.token`. Whole segments, anywhere in the key.
   */
  readonly keys?: readonly string[];
  /** Host or URL parts within `lines` lines: `backboard.railway.app`. Lower case. */
  readonly hosts?: readonly string[];
  /** HTTP header names or CLI flags directly before the value: `project-access-token`, `--access-token`. Lower case. */
  readonly headers?: readonly string[];
  /** The names of the issuer prove nothing: only what is listed here does. */
  readonly listedOnly?: boolean;
  /** How far `hosts` may be away, in lines. Default 5. */
  readonly lines?: number;
}

/** Material that is recognised by an own matcher in the credentials room (PEM blocks, connection strings, key/value secrets). */
export interface MatcherShape {
  readonly form: 'matcher';
  /** Id of the matcher that produces this type. */
  readonly matcher: string;
}

/** One format of credential. A bound without a reason is a bug. */
export interface CredentialType {
  /** Unique, kebab-case, starts with the provider: `stripe-secret-key`. */
  readonly id: string;
  /** Official name, for messages: `Stripe secret key`. */
  readonly name: string;
  /** `identifier` and `publishable` are never reported as leaks; they are evidence. */
  readonly kind: 'secret' | 'publishable' | 'identifier';
  readonly shape: TokenShape | ContextShape | MatcherShape;
  /** `certain`: nothing but such a credential looks like this. `likely`: the shape or its context may deceive. */
  readonly certainty: Certainty;
  /** A constant, or read from the value. Absent: unknown. */
  readonly mode?: Mode | ((value: string) => Mode);
  /** `aws:171436882533`, where the value tells. Must not throw. */
  readonly account?: (value: string) => string | undefined;
  /** Checksum or embedded structure. `exact`: an invalid value is dropped; otherwise it lowers certainty to `likely`. Must not throw. */
  readonly check?: { readonly exact: boolean; readonly valid: (value: string) => boolean };
  /** Yields to every other type that the same text has: its shape belongs to many issuers. */
  readonly fallback?: boolean;
  readonly capability: Capability;
  readonly signing?: boolean;
  readonly decryption?: boolean;
  /** Why the pattern's bounds are what they are. */
  readonly reason: string;
  /** The provider's page, https. */
  readonly source: string;
  /** When the facts were read, ISO date. */
  readonly checked: string;
  /** At least one. Generated values must be found. With a check: `complete` turns a drawn sample into a valid one. */
  readonly matches: readonly Sample[];
  /** At least one (for tokens): near misses that must not be found as this type. */
  readonly rejects: readonly Sample[];
  readonly complete?: (value: string) => string;
  /** Documented sample values as SHA-256 (hex, first 16 characters) of the value: known public. */
  readonly knownPublic?: readonly string[];
}

/** All formats of one issuer. One file in `providers/`, exporting one constant `provider`. */
export interface Provider {
  /** The file's name without its extension. */
  readonly id: string;
  /** `Stripe`. */
  readonly name: string;
  /**
   * Names by which keys, sections, paths and comments call the issuer, lower case: `datadog`, `dd`. Default: the id.
   * A value in the shape of a `context` type belongs to it where its key or a parent of it holds such a name.
   */
  readonly words?: readonly string[];
  /** Which of the names are everyday words (`line`, `box`): these count in keys and their parents, not in text nearby. */
  readonly everyday?: readonly string[];
  readonly types: readonly CredentialType[];
}
