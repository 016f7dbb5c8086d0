import type { Credential } from '../domain/credential.ts';
import type { Document, Entry } from '../domain/document.ts';
import type { Settings } from '../domain/settings.ts';
import { type Connection, connectionIn, hostOf, isDefaultPort } from './connection.ts';
import type { CredentialMaker } from './credential-maker.ts';
import type { Found } from './found.ts';
import { wordsOf } from './key-name.ts';
import { isDocumentationHost, isFiller, isLocalHost } from './placeholder.ts';
import { reveal } from './reveal.ts';
import { databaseHost, withDatabase } from './targets.ts';

/** `DB_HOST`, `DB_USER`, `DB_PASSWORD`: one connection in several entries. */
interface Group {
  host?: Entry;
  /** A URL without user and password. */
  url?: Entry;
  port?: Entry;
  user?: Entry;
  database?: Entry;
}

const PARTS: Readonly<Record<string, keyof Group | 'password'>> = {
  host: 'host',
  hostname: 'host',
  server: 'host',
  endpoint: 'host',
  addr: 'host',
  address: 'host',
  url: 'url',
  uri: 'url',
  port: 'port',
  user: 'user',
  username: 'user',
  login: 'user',
  database: 'database',
  dbname: 'database',
  name: 'database',
  db: 'database',
  password: 'password',
  passwd: 'password',
  pwd: 'password',
  pass: 'password',
};
const PASSWORD_TYPES = new Set(['generic-password', 'weak-secret']);

/** Gives passwords the user and host of their group, and secret AWS keys the account of the key id beside them. */
export function grouped(found: readonly Found[], { entries }: Document, maker: CredentialMaker, settings: Settings): Found[] {
  const counts = found.some(({ kind, ...one }) => kind === 'target' || ('credential' in one && PASSWORD_TYPES.has(one.credential.type)));
  const groups = counts ? groupsOf(entries) : new Map<string, Group>();
  const hosts = new Map<Entry, Found>();
  const ids = found
    .flatMap((one) => (one.kind === 'credential' && one.credential.type === 'aws-access-key-id' ? [one] : []))
    .sort((a, b) => a.span.start - b.span.start);
  const all = found.map((one): Found => {
    if (one.kind !== 'credential') return one;
    if (one.credential.type === 'aws-secret-access-key') return { ...one, credential: withAccount(one, ids) };
    const group = PASSWORD_TYPES.has(one.credential.type) ? groupOf(one.entry, groups) : undefined;
    const host = group === undefined ? undefined : hostIn(group);
    if (group === undefined || host === undefined) return one;
    const entry = group.host ?? group.url!;
    hosts.set(entry, { span: entry.span, entry, kind: 'target', target: databaseHost(host, settings) });
    const user = group.user === undefined ? '' : reveal(group.user.value);
    const connection = connectionOf(host, user, one.entry === undefined ? '' : reveal(one.entry.value));
    return { ...one, credential: maker.inGroup(one.credential, connection, isLocalHost(hostOf(host))) };
  });
  const others = all.filter(({ kind, entry }) => kind !== 'target' || entry === undefined || !hosts.has(entry));
  return [...others, ...hosts.values()].map((one) => withDatabaseOf(one, groups));
}

/** A server in an entry of its own, with the database that its group names. */
function withDatabaseOf(one: Found, groups: ReadonlyMap<string, Group>): Found {
  if (one.kind !== 'target' || one.target.kind !== 'host' || one.target.database !== undefined || one.entry === undefined) return one;
  const part = partOf(one.entry);
  const database = part?.name === 'host' || part?.name === 'url' ? groups.get(part.group)?.database : undefined;
  return database === undefined ? one : { ...one, target: withDatabase(one.target, reveal(database.value)) };
}

function groupsOf(entries: readonly Entry[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    const part = partOf(entry);
    if (part === undefined || part.name === 'password') continue;
    const group = groups.get(part.group) ?? {};
    group[part.name] ??= entry;
    groups.set(part.group, group);
  }
  return groups;
}

function groupOf(entry: Entry | undefined, groups: ReadonlyMap<string, Group>): Group | undefined {
  const part = entry === undefined ? undefined : partOf(entry);
  return part?.name === 'password' ? groups.get(part.group) : undefined;
}

/** Which part of which group a key names; keys without a prefix belong together only under a parent. */
function partOf({ key, keyPath }: Entry): { readonly name: keyof Group | 'password'; readonly group: string } | undefined {
  const words = wordsOf(key.replace(/^PG(?=HOST$|USER$|PASSWORD$|PORT$)/, 'PG_'));
  const name = PARTS[words.at(-1) ?? ''];
  if (name === undefined || (words.length === 1 && keyPath.length < 2)) return undefined;
  return { name, group: [...keyPath.slice(0, -1), words.slice(0, -1).join('_')].join('\0') };
}

/** The host, with a port that is not a default one. */
function hostIn({ host, url, port }: Group): string | undefined {
  if (host === undefined) return url === undefined ? undefined : hostOfUrl(reveal(url.value));
  const name = reveal(host.value).trim().toLowerCase();
  if (!/^[a-z0-9][a-z0-9._-]{0,252}(?::\d{1,5})?$|^\[[0-9a-f:]{2,40}\]$/.test(name)) return undefined;
  if (isDocumentationHost(hostOf(name)) || isFiller(name)) return undefined;
  const number = port === undefined ? '' : reveal(port.value);
  return /^\d{2,5}$/.test(number) && !name.includes(':') && !isDefaultPort(number) ? `${name}:${number}` : name;
}

/** As a connection string of these parts is taken apart, so that both are one connection. */
function connectionOf(host: string, user: string, password: string): Pick<Connection, 'hosts' | 'user' | 'password'> {
  const { hosts, user: name } = connectionIn(`postgres://${encodeURIComponent(user)}:x@${host}`) ?? { hosts: [host], user };
  return { hosts, user: name, password };
}

function hostOfUrl(text: string): string | undefined {
  const { hosts = [], password = '', family = 'http' } = connectionIn(text) ?? {};
  const [host] = hosts;
  if (host === undefined || hosts.length > 1 || password !== '' || family === 'http') return undefined;
  return /[${}<>%]/.test(host) || isDocumentationHost(hostOf(host)) ? undefined : host;
}

type FoundCredential = Extract<Found, { kind: 'credential' }>;

/** Key ids on either side that are compared. */
const NEAR = 10;

/** @param ids in the order of the text. */
function withAccount({ credential, entry, span }: FoundCredential, ids: readonly FoundCredential[]): Credential {
  if (credential.account !== undefined) return credential;
  const behind = firstBehind(ids, span.start);
  const near = ids.slice(Math.max(0, behind - NEAR), behind + NEAR).filter((id) => parentOf(id.entry) === parentOf(entry));
  const same = near.filter((id) => prefixOf(id.entry) === prefixOf(entry));
  const [nearest] = [...(same.length > 0 ? same : near.length === 1 ? near : [])].sort(
    (a, b) => Math.abs(a.span.start - span.start) - Math.abs(b.span.start - span.start),
  );
  return nearest === undefined ? credential : { ...credential, account: nearest.credential.account };
}

function firstBehind(ids: readonly FoundCredential[], start: number): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ids[middle]!.span.start <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function parentOf(entry: Entry | undefined): string {
  return entry === undefined ? '' : entry.keyPath.slice(0, -1).join('\0');
}

function prefixOf(entry: Entry | undefined): string {
  const words = wordsOf(entry?.key ?? '');
  const end = words.findIndex((word) => word === 'aws' || word === 'access' || word === 'secret');
  return words.slice(0, Math.max(end, 0)).join('_');
}
