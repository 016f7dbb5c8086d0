import type { Credential } from '../domain/credential.ts';
import type { Document, Entry } from '../domain/document.ts';
import type { Span } from '../domain/location.ts';
import type { Settings } from '../domain/settings.ts';
import { type Candidate, candidatesIn, isRefused } from './candidates.ts';
import { catalogue } from './catalogue.ts';
import { type Connection, connectionIn, hostOf } from './connection.ts';
import type { CredentialMaker } from './credential-maker.ts';
import type { Found } from './found.ts';
import { isTestCode, namedSecret, weakness } from './generic.ts';
import { unwrapped } from './identity.ts';
import { issuedBeside, issuedBy, issuedNear, type Issued } from './issuer.ts';
import { meaningOf, wordsOf } from './key-name.ts';
import { keptInside } from './kept-elsewhere.ts';
import { keyBlockAt } from './pem.ts';
import { isDocumentationHost, isFiller } from './placeholder.ts';
import { isDigest, isEncrypted, referenceIn } from './reference.ts';
import { reveal } from './reveal.ts';
import { joinedKey } from './service-account.ts';
import { isOpaque, isStrongPassword, isTemplated } from './strength.ts';
import { isSopsMetadata, targetOfBinding, targetOfValue, targetsOfConnection } from './targets.ts';
import { isSaidOfSecret } from './value-shape.ts';

/** Files whose strings are never settings: only formats that speak for themselves are looked for there. */
const MACHINE_FILE =
  /^(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|composer\.lock|gemfile\.lock|poetry\.lock|cargo\.lock|go\.sum|flake\.lock|pipfile\.lock|mix\.lock|pubspec\.lock|\.pnp\.c?js|.{1,200}\.lock)$/;
const MACHINE_ENDING = /\.(?:min\.(?:js|css)|map|snap|svg|po|xlf|arb|strings|resx)$/;
const MACHINE_FOLDER = /(?:^|\/)(?:locales?|i18n|translations?|langs?|__snapshots__|\.yarn\/(?:releases|plugins))\//;
/** Lock files, translations and generated files: their strings are never settings. */
export function isPlainFile(path: string): boolean {
  const lower = path.toLowerCase();
  const name = lower.slice(lower.lastIndexOf('/') + 1);
  return MACHINE_FILE.test(name) || MACHINE_ENDING.test(name) || MACHINE_FOLDER.test(lower);
}

const LOCK = /(?:lock|-lock\.json|-lock\.yaml|npm-shrinkwrap\.json|go\.sum)$/;
const QUIET_FORMATS = new Set(['code', 'notebook', 'markdown', 'text', 'package-json']);
const PROSE = new Set(['markdown', 'text']);
const SHORTEST_IN_CONTEXT = 8;
const LONGEST_VALUE = 65_536;
/** Entries that name one reference, as far as they are compared. */
const MOST_GIVEN = 200;
const PLAIN = 'a lock file, translation or generated file: only formats that speak for themselves were looked for';
const TOO_LONG = `a value is longer than ${LONGEST_VALUE} characters; only formats that speak for themselves were looked for in it`;

/** Classifies named values: references, connection strings, values whose key names the provider or a secret, targets. */
export class EntryDetector {
  readonly #maker: CredentialMaker;
  readonly #settings: Settings;

  constructor(maker: CredentialMaker, settings: Settings) {
    this.#maker = maker;
    this.#settings = settings;
  }

  /**
   * @param taken what the scan of the text has found; an entry that holds one of these is not classified again,
   *   unless it is only likely and the entry's key says better.
   * @param notes gets a sentence for what a bound left out.
   */
  detect(document: Document, taken: readonly Found[], notes: Set<string>): Found[] {
    const held = new Map(taken.map((one) => [one.entry, one]));
    const replaced = new Set<Found>();
    const plain = isPlainFile(document.path);
    if (plain && (document.entries.length > 0 || LOCK.test(document.path))) notes.add(PLAIN);
    const found: Found[] = [];
    const given = givenReferences(document.entries);
    for (const entry of document.entries) {
      const value = reveal(entry.value);
      if (value.length > LONGEST_VALUE) notes.add(TOO_LONG);
      if (value === '' || value.length > LONGEST_VALUE) continue;
      // A name must not carry a value: what is too random to be one is judged as a value.
      if (entry.reference !== undefined && !isOpaque(entry.reference.name))
        found.push(referenceFound(entry, entry.reference.system, entry.reference.name, entry.form));
      else if (!plain) found.push(...this.#judge(entry, value, document, held.get(entry), replaced).filter((one) => !isGiven(one, given)));
    }
    return [...taken.filter((one) => !replaced.has(one)), ...found];
  }

  /** A key that names the provider says more than a likely token does, and than one whose prefix several providers share. */
  #judge(entry: Entry, value: string, document: Document, holder: Found | undefined, replaced: Set<Found>): Found[] {
    const proven = holder?.kind === 'credential' ? this.#byKey(entry, value, document) : undefined;
    if (holder?.kind === 'credential' && proven?.kind === 'credential') {
      const { shape } = catalogue().byId.get(proven.credential.type)!.type;
      const samePrefix = shape.form === 'context' && shape.pattern.source.startsWith(value.slice(0, 3));
      if (holder.credential.certainty === 'likely' || samePrefix) {
        replaced.add(holder);
        return [proven];
      }
    }
    const found = this.#classify(entry, value, document, holder !== undefined);
    if (entry.encoding !== 'base64') return found;
    const spelling = this.#maker.spelling(document.text.slice(entry.span.start, entry.span.end));
    return found.map((one) => (one.kind === 'credential' ? { ...one, credential: { ...one.credential, spelling } } : one));
  }

  #classify(entry: Entry, value: string, document: Document, held: boolean): Found[] {
    const scheme = /^(?:Bearer|Token|Basic)\s{1,4}/i.exec(value)?.[0].length ?? 0;
    if (entry.form === 'comment' || QUIET_FORMATS.has(document.format))
      return this.#literal(...unschemed(entry, value, scheme), document, held);
    // Spring Security marks a password that it keeps as it is.
    if (value.startsWith('{noop}')) return this.#classify(behind(entry, 6), value.slice(6), document, held);
    const reference = referenceIn(value.slice(scheme));
    if (reference === undefined)
      return [...embeddedReferences(entry, value), ...this.#literal(...unschemed(entry, value, scheme), document, held)];
    const found = [referenceFound(entry, reference.system, reference.name, 'reference')];
    const { fallback } = reference;
    if (fallback === undefined) return found;
    const start = entry.span.start + scheme + fallback.at;
    // What stands in for a variable is what the variable is, where its own key does not say better.
    const key = reference.system === 'env' && !meaningOf(entry.key).secret ? reference.name : entry.key;
    const inner: Entry = { ...entry, key, form: 'default', span: { start, end: start + fallback.text.length } };
    // A default may be a reference with a default again; every step is shorter.
    return [...found, ...this.#classify(inner, fallback.text, document, held)];
  }

  #literal(entry: Entry, value: string, document: Document, held: boolean): Found[] {
    if (isEncrypted(value) || isDigest(value)) return this.#target(entry, value, document);
    const connection = this.#connection(entry, value, document, held);
    if (connection !== undefined) return connection;
    if (held) return [];
    const credential = this.#hidden(entry, value, document) ?? this.#byKey(entry, value, document) ?? this.#named(entry, value, document);
    return credential === undefined ? this.#target(entry, value, document) : [credential];
  }

  /** A connection string, with the hosts that it points at. */
  #connection(entry: Entry, value: string, document: Document, held: boolean): Found[] | undefined {
    if (!value.includes('://') && !/password|pwd|accountkey|sharedaccesskey/i.test(value)) return undefined;
    const connection = connectionIn(value);
    if (connection === undefined || (connection.hosts.length === 0 && connection.password === '')) return undefined;
    const { password, passwordAt, family } = connection;
    if (family === 'http' && password === '') return undefined;
    const targets = targetsOfConnection(connection, this.#settings).map(
      (target): Found => ({ span: entry.span, entry, kind: 'target', target }),
    );
    if (password === '' || held || !this.#isUsable(connection)) return targets.length === 0 && !held ? undefined : targets;
    const weak = weaknessOf(connection);
    // Prose and tests are full of them, and they open nothing.
    if (weak !== undefined && (entry.form === 'comment' || PROSE.has(document.format) || isTestCode(document))) return targets;
    const inText = !entry.encoding && entry.span.end - entry.span.start === value.length;
    const span =
      inText && passwordAt.end > passwordAt.start
        ? { start: entry.span.start + passwordAt.start, end: entry.span.start + passwordAt.end }
        : entry.span;
    return [
      { span, entry, kind: 'credential', credential: this.#maker.ofConnection(value, connection, { weak, wrapping: wrappingOf(entry) }) },
      ...targets,
    ];
  }

  /** A recognised credential inside an encoding or behind escapes: the scan of the text cannot see it. */
  #hidden(entry: Entry, value: string, { text }: Document): Found | undefined {
    const written = text.slice(entry.span.start, entry.span.end);
    // What an alias stands for is spelt as at its anchor.
    const raw = entry.encoding === 'alias' ? value : written;
    for (const { text: inner, wrapping } of unwrapped(value)) {
      if (wrapping.length === 0 && written === value) continue;
      const credential = this.#inside(entry, inner, { wrapping: [...wrappingOf(entry), ...wrapping], spelling: this.#maker.spelling(raw) });
      if (credential !== undefined) return { span: entry.span, entry, kind: 'credential', credential };
    }
    return undefined;
  }

  /** A key block, a token, a connection string or a pair in a text that was wrapped. */
  #inside(entry: Entry, inner: string, more: Pick<Credential, 'wrapping' | 'spelling'>): Credential | undefined {
    const at = inner.indexOf('-----BEGIN ');
    const block = at < 0 ? undefined : keyBlockAt(inner, at);
    if (block !== undefined) {
      const joined = joinedKey(inner, block);
      return this.#maker.ofMatcher(joined.type, block.body, { ...joined.more, ...more });
    }
    const [first]: readonly Candidate[] = candidatesIn(inner);
    if (first !== undefined)
      return { ...this.#maker.ofType(inner.slice(first.start, first.end), first.known, first.certainty, more.wrapping), ...more };
    const connection = more.wrapping.length === 0 ? undefined : connectionIn(inner);
    if (connection !== undefined && connection.password !== '' && this.#isUsable(connection))
      return this.#maker.ofConnection(inner, connection, { ...more, weak: weaknessOf(connection) });
    const pair = more.wrapping.length > 0 && wordsOf(entry.key).includes('auth') ? /^([^:\s]{1,200}):(\S{6,500})$/.exec(inner) : null;
    if (pair === null || weakness(pair[2]!, 'password') !== undefined || !isStrongPassword(pair[2]!)) return undefined;
    return { ...this.#maker.ofPair({ user: pair[1]!, password: pair[2]!, spelling: inner, wrapping: more.wrapping }), ...more };
  }

  #isUsable({ password, hosts }: Connection): boolean {
    return !(isTemplated(password) || /^\*+$/.test(password) || hosts.some((host) => isDocumentationHost(hostOf(host))));
  }

  /** A value whose key, header or flag names the provider. */
  #byKey(entry: Entry, value: string, document: Pick<Document, 'text'>): Found | undefined {
    const bare = value.replace(/^(?:Bearer|Token)\s+/i, '');
    // No type that its context proves is shorter, and none but session tokens is longer than a line.
    if (bare.length < SHORTEST_IN_CONTEXT || /\s/.test(bare) || isSaidOfSecret(bare)) return undefined;
    const issued = isSearchKey(entry, document) ? undefined : issuedBy(entry, bare);
    const start = entry.span.start + (entry.encoding === undefined ? value.length - bare.length : 0);
    return issued === undefined ? undefined : this.#issuedFound(entry, bare, { start, end: entry.span.end }, issued);
  }

  #issuedFound(entry: Entry, value: string, span: Span, { known, certainty }: Issued): Found {
    return { span, entry, kind: 'credential', credential: this.#maker.ofType(value, known, certainty, wrappingOf(entry)) };
  }

  #named(entry: Entry, value: string, document: Document): Found | undefined {
    if (isSearchKey(entry, document)) return undefined;
    const secret = namedSecret(entry, value, document);
    if (secret === undefined) {
      const beside = issuedBeside(entry, value, document.text);
      return beside === undefined ? undefined : this.#issuedFound(entry, value, entry.span, beside);
    }
    if (isRefused(value)) return undefined;
    const { type, weak, signing, exposed, bits } = secret;
    if (weak !== undefined && selects(entry, document)) return undefined;
    const issued = weak === undefined && !exposed ? issuedNear(entry, value, document) : undefined;
    if (issued !== undefined) return this.#issuedFound(entry, value, entry.span, issued);
    const more = { weak, signing, publishable: exposed, bits, certainty: 'likely', wrapping: wrappingOf(entry) } as const;
    return {
      span: entry.span,
      entry,
      kind: 'credential',
      credential: this.#maker.ofMatcher(weak === undefined ? type : 'weak-secret', value, more),
    };
  }

  #target(entry: Entry, value: string, { format }: Document): Found[] {
    if (PROSE.has(format) || format === 'package-json' || entry.form === 'comment') return [];
    if ((isFiller(value) && !/^\d{12}$/.test(value)) || isSopsMetadata(entry.keyPath)) return [];
    const target = targetOfBinding(entry.keyPath, value) ?? targetOfValue(entry.key, value, this.#settings);
    // Code is full of addresses; only what belongs to one tenant says where it goes.
    const counts = target !== undefined && (!QUIET_FORMATS.has(format) || (target.kind === 'host' && target.own && !target.local));
    return !counts ? [] : [{ span: entry.span, entry, kind: 'target', target }];
  }
}

/** A token without the scheme of its header; a user and password stay together. */
function unschemed(entry: Entry, value: string, scheme: number): readonly [entry: Entry, value: string] {
  return scheme === 0 || /^Basic/i.test(value) ? [entry, value] : [behind(entry, scheme), value.slice(scheme)];
}

/** The entry of what stands behind a mark at the beginning of the value. */
function behind(entry: Entry, length: number): Entry {
  const { start, end } = entry.span;
  return entry.encoding === undefined ? { ...entry, span: { start: start + length, end } } : entry;
}

function weaknessOf({ password, user }: Connection): Credential['weak'] {
  const weak = weakness(password, 'password');
  if (weak !== undefined) return weak;
  if (password === user) return 'default';
  return isStrongPassword(password) ? undefined : 'guessable';
}

function wrappingOf({ encoding }: Entry): readonly string[] {
  return encoding === 'base64' ? [encoding] : [];
}

/** Entries of a reader that name references, by name. */
function givenReferences(entries: readonly Entry[]): Map<string, Entry[]> {
  const given = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.reference === undefined) continue;
    const list = given.get(entry.reference.name) ?? [];
    if (list.length < MOST_GIVEN) list.push(entry);
    given.set(entry.reference.name, list);
  }
  return given;
}

/** Whether the reader has given the same reference more exactly, inside the same value. */
function isGiven(found: Found, given: ReadonlyMap<string, readonly Entry[]>): boolean {
  if (found.kind !== 'reference') return false;
  return (given.get(found.reference.name) ?? []).some(({ span }) => span.start >= found.span.start && span.end <= found.span.end);
}

/** `https://x:${{ secrets.TOKEN }}@host`: a value that is a reference in part. */
function embeddedReferences(entry: Entry, value: string): Found[] {
  return keptInside(value)
    .filter(({ name }) => !isOpaque(name))
    .map(({ system, name }) => referenceFound(entry, system, name, 'reference'));
}

function referenceFound(entry: Entry, system: string, name: string, form: Entry['form']): Found {
  return {
    span: entry.span,
    entry,
    kind: 'reference',
    form,
    reference: { system, name, identity: `${system}:${name.replace(/^\/+/, '')}` },
  };
}

/** `{ name: monitoring, key: token }`: in Kubernetes `key` tells which key of an object is meant, and `name` tells the object. */
function selects({ key, keyPath }: Entry, { entries }: Pick<Document, 'entries'>): boolean {
  if (key !== 'key') return false;
  const parent = keyPath.slice(0, -1).join('\n');
  return entries.some((other) => other.key === 'name' && other.keyPath.slice(0, -1).join('\n') === parent);
}

/** Beside the name of an index stands the key that browsers search it with: published by design (Algolia, Meilisearch). */
function isSearchKey({ key, span }: Entry, { text }: Pick<Document, 'text'>): boolean {
  return /^api_?key$/i.test(key) && /\bindex_?[nN]ame\b/.test(text.slice(Math.max(0, span.start - 300), span.end + 300));
}
