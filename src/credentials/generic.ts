import type { Document, Entry } from '../domain/document.ts';
import { type KeyMeaning, meaningOf, wordsOf } from './key-name.ts';
import { isKnownPublic } from './known-public.ts';
import { isFiller, isInstruction, isMadeUp, isSlot, isWrappedFiller } from './placeholder.ts';
import { bitsOf, isStrongPassword, isWordy } from './strength.ts';
import { hasSecretShape, isIdentifier, isName, isObjectName, isSaidOfSecret } from './value-shape.ts';

/** A value under a key that names a secret, judged. */
export interface NamedSecret {
  readonly type: 'generic-password' | 'generic-secret';
  readonly weak: 'placeholder' | 'default' | 'guessable' | undefined;
  readonly signing: boolean;
  readonly exposed: boolean;
  readonly bits: number;
}

/** Defaults that services and their documentation come with. */
const DEFAULTS = new Set(
  'postgres root admin password secret test guest minioadmin minio minio123 changeme redis mysql mongo elastic rabbitmq neo4j app user pass toor example dev development local keycloak sa grafana wordpress drupal laravel django symfony rails docker vagrant ubuntu default master qwerty letmein 123456 12345678 password1 password123 admin123 root123 secret123 hunter2'.split(
    ' ',
  ),
);
/** Formats of program code, where most strings under such a key are names and messages. */
const CODE = new Set(['code', 'notebook', 'shell', 'powershell', 'dockerfile', 'package-json']);
/** Formats that people write for people, where a secret is often only spoken of. */
const PROSE = new Set(['markdown', 'text']);
/** Code of tests, where secrets are made up: only values that a generator made count. */
const TEST_CODE =
  /(?:^|\/)(?:tests?|specs?|__tests__|testing|fixtures|mocks?|__mocks__|cypress|e2e|features\/(?:context|bootstrap|step_definitions|support))\/|[._-](?:test|spec|cy|po)s?\.\w{1,5}$|(?:^|\/)test_[^/]{1,80}$/i;

/** What a value must have to count, in bits. Below that it is a word, a number or a name. */
interface Floor {
  readonly password: number;
  /** Tokens of issuers have 80 and more. */
  readonly secret: number;
  /** Whether a word with digits or a mark behind it counts as a password. */
  readonly chosen: boolean;
}

/** A secret of whose letters so large a share is words is a name. */
const SECRET_WORDS = 0.6;
const SETTINGS_FLOOR: Floor = { password: 30, secret: 45, chosen: true };
const CODE_FLOOR: Floor = { password: 33, secret: 50, chosen: true };
const PROSE_FLOOR: Floor = { password: 40, secret: 60, chosen: true };
const COMMENT_FLOOR: Floor = { password: 40, secret: 60, chosen: true };
const TEST_FLOOR: Floor = { password: 90, secret: 110, chosen: false };

export function isTestCode({ format, path }: Pick<Document, 'format' | 'path'>): boolean {
  return CODE.has(format) && TEST_CODE.test(path);
}

/** Where a secret is often only spoken of. */
function isQuiet({ form }: Entry, format: string): boolean {
  return form === 'comment' || CODE.has(format) || PROSE.has(format);
}

/** Programs whose place or name says that they hold settings: `settings/production.py`, `config/environments/production.rb`. */
const SETTINGS_CODE =
  /(?:^|[/._-])(?:settings?|configs?|conf|configuration|environments?)(?:[/._-][^/]{0,80})?(?:\/[^/]{1,80})?$|Settings\.\w{1,5}$|Config(?:uration)?\.\w{1,5}$/;

/** Whether a weak value is what such a program runs with, not a name, a label or a test's. */
function isSettingsCode({ form }: Entry, document: Pick<Document, 'format' | 'path'>): boolean {
  return form === 'literal' && document.format === 'code' && SETTINGS_CODE.test(document.path) && !isTestCode(document);
}

/** Undefined when the entry is no secret: its key does not name one, or its value is a word, a path, an expression. */
export function namedSecret(entry: Entry, value: string, { format, path }: Pick<Document, 'format' | 'path'>): NamedSecret | undefined {
  const key = namingKey(entry);
  const meaning = meaningOf(key);
  if (!isCandidate(value, key, meaning)) return undefined;
  const { password, signing, exposed } = meaning;
  if (!password && (isName(value) || isIdentifier(value))) return undefined;
  const bits = bitsOf(value);
  const common = { type: password ? 'generic-password' : 'generic-secret', signing, exposed, bits } as const;
  const quiet = isQuiet(entry, format);
  const weak = weakness(value, key) ?? namedAfter(path, value, password);
  if (weak !== undefined) return quiet && !isSettingsCode(entry, { format, path }) ? undefined : { ...common, weak };
  if (isNameOfSecret(value, password)) return undefined;
  if (isStrong(value, { password, bits }, floorOf(entry, { format, path }))) return { ...common, weak: undefined };
  return password && !quiet && value.length >= 4 && !/[\s/]/.test(value) ? { ...common, weak: 'guessable' } : undefined;
}

function isCandidate(value: string, key: string, { secret, vague, password }: KeyMeaning): boolean {
  if (!secret && !(vague && isDrawn(value))) return false;
  if (value.length > 4096 || isSlot(value) || !hasSecretShape(value)) return false;
  return !/\s/.test(value.trim()) || (password && isPassphrase(value, key));
}

/** `charts/acme/values.yaml` with `password: Acme`: the product's name is its default. */
function namedAfter(path: string, value: string, password: boolean): NamedSecret['weak'] {
  return password && path.toLowerCase().split(/[/.]/).includes(value.toLowerCase()) ? 'default' : undefined;
}

/** Names where a secret is kept. */
function isNameOfSecret(value: string, password: boolean): boolean {
  return isSaidOfSecret(value) || (!password && isObjectName(value));
}

function floorOf({ form }: Entry, { format, path }: Pick<Document, 'format' | 'path'>): Floor {
  if (isTestCode({ format, path })) return TEST_FLOOR;
  if (form === 'comment') return COMMENT_FLOOR;
  if (PROSE.has(format)) return PROSE_FLOOR;
  return CODE.has(format) ? CODE_FLOOR : SETTINGS_FLOOR;
}

function isStrong(value: string, { password, bits }: { readonly password: boolean; readonly bits: number }, floor: Floor): boolean {
  if (password) return floor.chosen ? isStrongPassword(value, floor.password) : bits >= floor.password && !isWordy(value);
  return bits >= floor.secret && isMixed(value) && !isWordy(value, SECRET_WORDS);
}

/** Holds a digit, or changes between cases more often than a name does. */
function isMixed(value: string): boolean {
  return /\d/.test(value) || (value.match(/[a-z][A-Z]/g)?.length ?? 0) > 1;
}

/** Keys that only say that the value follows: the name stands further out (`DB_PASSWORD: { value: … }`). */
const CARRIER =
  /^(?:value|default|defaultValue|default_value|Value|Default|DefaultValue|result|string|content|val|text|data|_value|\d{1,4})$/;
const CONTAINER = /^(?:properties|attributes|instances|values|parameters|variables|variable|env|environment)$/i;

const GROUP = /^(?:secrets|passwords|passwds|tokens|api_?keys|access_?tokens|credentials)$/i;

/** Last words of names that say themselves what a member of such a group is. */
const NO_SECRET = new Set('id ids commit sha checksum digest etag version revision zone region index group'.split(' '));

/** The name of a value: its key, or the nearest one outside that is a name. */
export function namingKey({ key, keyPath, scopes }: Pick<Entry, 'key' | 'keyPath' | 'scopes'>): string {
  if (/^keys?$/i.test(key) && keyPath.length > 1) return `${keyPath.at(-2)}_key`;
  const around = keyPath.at(-2) ?? '';
  // `passwords: { admin: … }`: the group says what its members are.
  if (GROUP.test(around) && !meaningOf(key).secret && !meaningOf(key).about && !NO_SECRET.has(wordsOf(key).at(-1) ?? ''))
    return `${key}_${around.replace(/s$/i, '')}`;
  if (!CARRIER.test(key)) return key;
  const outer = [...keyPath].reverse().find((name) => !CARRIER.test(name) && !CONTAINER.test(name));
  return outer ?? scopes.at(-1)?.name ?? key;
}

/** Long, of all kinds of characters and without marks: what a generator makes and nobody writes. */
function isDrawn(value: string): boolean {
  const isAllKinds = /^[A-Za-z0-9]{32,128}$/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value);
  return isAllKinds && bitsOf(value) >= 130 && !isWordy(value, 0.5);
}

/** Words of which one is no word: `x7Tq9 mbn4 harbor`. Sentences are none. */
function isPassphrase(value: string, key: string): boolean {
  const words = value.split(' ');
  if (words.length > 6 || words.includes('') || repeatsKey(value, key) || /[^\x21-\x7e ]/.test(value)) return false;
  if (words.length === 4 && words.every((word) => /^[a-z]{4}$/.test(word))) return !isWordy(words.join(''));
  return words.some((word) => /[a-z]/i.test(word) && /\d/.test(word) && word.length >= 5 && !isWordy(word)) && bitsOf(value) >= 60;
}

/** `PSK external interface` → `PSK external range`: a label that says what its key says. */
function repeatsKey(value: string, key: string): boolean {
  const own = new Set(key.toLowerCase().split(/[^a-z0-9]+/));
  return value.split(' ').filter((word) => own.has(word.toLowerCase())).length > 1;
}

/** Why a value protects nothing. */
export function weakness(value: string, key: string): NamedSecret['weak'] {
  const lower = value.toLowerCase();
  if (DEFAULTS.has(lower) || isKnownPublic(value)) return 'default';
  const flat = lower.replaceAll(/[^a-z0-9]/g, '');
  if (flat === key.toLowerCase().replaceAll(/[^a-z0-9]/g, '')) return 'placeholder';
  return isInstruction(value) || isFiller(value) || isMadeUp(value) || isWrappedFiller(value) ? 'placeholder' : undefined;
}
