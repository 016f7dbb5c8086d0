import type { Capability, Credential } from '../domain/credential.ts';
import type { DeclaredCredentialType } from '../domain/settings.ts';
import { catalogue, type KnownType } from './catalogue.ts';
import { type Connection, hostOf, isDefaultPort, portOf } from './connection.ts';
import { type Identifier, normalised, unwrapped } from './identity.ts';
import { isLocalHost } from './placeholder.ts';
import { bitsOf } from './strength.ts';

const UNKNOWN: Capability = { reach: 'unknown', destroys: 'unknown', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false };
const NO_VALUE = {
  password: undefined,
  connection: undefined,
  registered: undefined,
  user: undefined,
  account: undefined,
  weak: undefined,
  local: false,
  publishable: false,
  signing: false,
  decryption: false,
  wrapping: [],
} as const;

/** Turns values into credentials that no longer hold them. */
export class CredentialMaker {
  readonly #identify: Identifier;

  constructor(identify: Identifier) {
    this.#identify = identify;
  }

  ofType(
    value: string,
    { type, provider }: KnownType,
    certainty: Credential['certainty'],
    wrapping: readonly string[],
    more: Partial<Credential> = {},
  ): Credential {
    const mode = typeof type.mode === 'function' ? type.mode(value) : (type.mode ?? 'unknown');
    return {
      ...NO_VALUE,
      ...this.#names(value, value),
      provider,
      type: type.id,
      name: type.name,
      mode,
      certainty,
      capability: type.capability,
      account: type.account?.(value),
      publishable: type.kind !== 'secret',
      signing: type.signing ?? false,
      decryption: type.decryption ?? false,
      wrapping,
      ...more,
    };
  }

  /** A value that an own matcher found, described by the type of that id. */
  ofMatcher(id: string, value: string, more: Partial<Credential> = {}): Credential {
    const known = catalogue().byId.get(id);
    if (known !== undefined) return this.ofType(value, known, known.type.certainty, [], more);
    return {
      ...NO_VALUE,
      ...this.#names(value, value),
      provider: 'generic',
      type: id,
      name: id.replaceAll('-', ' '),
      mode: 'unknown',
      certainty: 'likely',
      capability: UNKNOWN,
      ...more,
    };
  }

  ofDeclared(value: string, { id, name, mode, certainty }: DeclaredCredentialType): Credential {
    return {
      ...NO_VALUE,
      ...this.#names(value, value),
      provider: 'declared',
      type: id,
      name,
      mode,
      certainty,
      capability: UNKNOWN,
    };
  }

  /** A connection string: its identity is what it connects to and as whom, not how it is spelt. */
  ofConnection(text: string, connection: Connection, more: Partial<Credential> = {}): Credential {
    const { family, hosts, user, password } = connection;
    const own = catalogue().byId.get(`${family}-url`) ?? catalogue().byId.get('connection-string');
    const local = hosts.length === 0 || hosts.every((host) => isLocalHost(hostOf(host)));
    const identity = this.#identify.of('connection', JSON.stringify([family, hosts, user, password]));
    const base = own === undefined ? this.ofMatcher(`${family}-url`, text) : this.ofType(text, own, own.type.certainty, []);
    return {
      ...base,
      identity,
      password: this.#identify.of('value', normalised(password)),
      connection: hosts.length === 0 ? undefined : this.#connection(connection),
      user: user === '' ? undefined : this.#identify.of('user', user),
      bits: bitsOf(password),
      length: text.length,
      local,
      ...more,
    };
  }

  /** A user and a password that stand together in one encoded text (RFC 7617). */
  ofPair(pair: {
    readonly user: string;
    readonly password: string;
    readonly spelling: string;
    readonly wrapping: readonly string[];
  }): Credential {
    const made = this.ofMatcher('generic-password', pair.password, { certainty: 'likely', wrapping: pair.wrapping });
    const user = pair.user === '' ? undefined : this.#identify.of('user', pair.user);
    return { ...made, password: made.identity, user, spelling: this.spelling(pair.spelling) };
  }

  /** A password whose user and host stand in other entries. */
  inGroup(credential: Credential, connection: Pick<Connection, 'hosts' | 'user' | 'password'>, local: boolean): Credential {
    const user = connection.user === '' ? undefined : this.#identify.of('user', connection.user);
    return { ...credential, password: credential.identity, connection: this.#connection(connection), user, local };
  }

  /** Without the family: a key group does not always tell it, and a server that is asked by its name and port has one. */
  #connection({ hosts, user, password }: Pick<Connection, 'hosts' | 'user' | 'password'>): string {
    const servers = hosts.map((host) => (isDefaultPort(portOf(host)) ? hostOf(host) : host));
    return this.#identify.of('connection', JSON.stringify([servers, user, normalised(password)]));
  }

  /** The identity that a credential with that value has, and what the value is wrapped in. */
  identity(text: string): { readonly identity: string; readonly wrapping: readonly string[] } {
    const { text: inner, wrapping } = unwrapped(normalised(text)).at(-1)!;
    return { identity: this.#identify.of('value', normalised(inner)), wrapping };
  }

  /** The keyed name of a value as it is written. */
  spelling(text: string): string {
    return this.#identify.of('spelling', text);
  }

  #names(value: string, spelling: string): Pick<Credential, 'identity' | 'spelling' | 'length' | 'bits'> {
    const inner = unwrapped(normalised(value)).at(-1)!.text;
    return {
      identity: this.#identify.of('value', normalised(inner)),
      spelling: this.#identify.of('spelling', spelling),
      length: value.length,
      bits: bitsOf(inner),
    };
  }
}
