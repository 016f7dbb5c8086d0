import { percent } from './identity.ts';

/** A connection string in any spelling, taken apart. */
export interface Connection {
  /** `postgres`, `mysql`, `mongodb`, `redis`, `amqp`, `sqlserver`, `http`, … */
  readonly family: string;
  /** Lower case, sorted, without default ports: `db.example.com:6543`. */
  readonly hosts: readonly string[];
  readonly user: string;
  /** Decoded. Empty where the string has none. */
  readonly password: string;
  /** Where the password stands in the text, in UTF-16 code units. */
  readonly passwordAt: { readonly start: number; readonly end: number };
  readonly database: string;
}

const FAMILIES: Readonly<Record<string, string>> = {
  postgres: 'postgres',
  postgresql: 'postgres',
  pgsql: 'postgres',
  ecto: 'postgres',
  pgbouncer: 'postgres',
  psql: 'postgres',
  cockroachdb: 'postgres',
  postgis: 'postgres',
  redshift: 'postgres',
  mysql: 'mysql',
  mysql2: 'mysql',
  mariadb: 'mysql',
  mysqlx: 'mysql',
  trilogy: 'mysql',
  mongodb: 'mongodb',
  redis: 'redis',
  rediss: 'redis',
  valkey: 'redis',
  valkeys: 'redis',
  amqp: 'amqp',
  amqps: 'amqp',
  rabbitmq: 'amqp',
  sqlserver: 'sqlserver',
  mssql: 'sqlserver',
  oracle: 'oracle',
  clickhouse: 'clickhouse',
  cassandra: 'cassandra',
  neo4j: 'neo4j',
  bolt: 'neo4j',
  nats: 'nats',
  kafka: 'kafka',
  mqtt: 'mqtt',
  mqtts: 'mqtt',
  smtp: 'smtp',
  smtps: 'smtp',
  ldap: 'ldap',
  ldaps: 'ldap',
  ftp: 'ftp',
  ftps: 'ftp',
  sftp: 'sftp',
  ssh: 'ssh',
  http: 'http',
  https: 'http',
  git: 'http',
  elasticsearch: 'http',
  couchdb: 'http',
  influxdb: 'http',
  libsql: 'libsql',
  sqlite: 'sqlite',
  snowflake: 'snowflake',
  imap: 'imap',
  imaps: 'imap',
  memcached: 'memcached',
  db2: 'db2',
  vertica: 'vertica',
  trino: 'trino',
  presto: 'trino',
  hive: 'hive',
};
const DEFAULT_PORTS: Readonly<Record<string, string>> = {
  postgres: '5432',
  mysql: '3306',
  mongodb: '27017',
  redis: '6379',
  amqp: '5672',
  sqlserver: '1433',
  oracle: '1521',
};
/** Ports on which the poolers of a database listen, beside it (PgBouncer, Supavisor): the same server. */
const POOLER_PORTS: Readonly<Record<string, readonly string[]>> = { postgres: ['6432', '6543'] };

export function isDefaultPort(port: string): boolean {
  return Object.values(DEFAULT_PORTS).includes(port) || Object.values(POOLER_PORTS).some((ports) => ports.includes(port));
}

const LONGEST = 4096;
const SCHEME = /^(?:jdbc:)?([a-z][a-z0-9]{1,20})(?:\+[a-z0-9+]{1,30})?:(?:thin:)?\/\//i;

/** Takes a URL, JDBC, ADO.NET/ODBC or libpq string apart. Undefined where it names no host and no password. */
export function connectionIn(text: string): Connection | undefined {
  if (text.length > LONGEST) return undefined;
  const scheme = SCHEME.exec(text);
  if (scheme !== null) return fromUrl(text, scheme);
  if (/(?:^|;)\s*(?:password|pwd|accountkey|sharedaccesskey)\s*=/i.test(text)) return fromPairs(text, ';');
  return /(?:^|\s)host=\S/.test(text) && /(?:^|\s)password=\S/.test(text) ? fromPairs(text, ' ') : undefined;
}

function fromUrl(text: string, scheme: RegExpExecArray): Connection | undefined {
  const family = FAMILIES[scheme[1]!.toLowerCase()];
  if (family === undefined) return undefined;
  const start = scheme[0].length;
  const at = authorityEnd(text, start);
  const slash = indexOfAny(text, at < 0 ? start : at + 1, '/?;#');
  const user = at < 0 ? '' : text.slice(start, at);
  const colon = user.indexOf(':');
  const hosts = text.slice(at < 0 ? start : at + 1, slash);
  const rest = text.slice(slash);
  const query = parameters(rest, slash);
  const password = colon < 0 ? query.get('password') : { text: user.slice(colon + 1), start: start + colon + 1 };
  const name = (colon < 0 ? user : user.slice(0, colon)) || (query.get('user') ?? query.get('username'))?.text || '';
  const hostList = hosts === '' ? (query.get('host')?.text ?? '') : hosts;
  return {
    family,
    ...pooled(normalHosts(hostList, family), decoded(name)),
    password: decoded(password?.text ?? ''),
    passwordAt: { start: password?.start ?? 0, end: (password?.start ?? 0) + (password?.text.length ?? 0) },
    database: (query.get('database') ?? query.get('databasename'))?.text ?? /^\/([^/?#;]{1,100})/.exec(rest)?.[1] ?? '',
  };
}

/**
 * The last `@` of the authority, which ends at the first `/`. Passwords hold `@`, `#` and `/` unescaped in the
 * wild, so a later `@` counts where what stands before the `/` is a user and the beginning of a password.
 */
function authorityEnd(text: string, start: number): number {
  const space = indexOfAny(text, start, ' \t\n"\'`<>');
  const query = text.indexOf('?', start);
  const limit = query < 0 || query > space ? space : query;
  const slash = text.indexOf('/', start);
  const end = slash < 0 || slash > limit ? limit : slash;
  const inAuthority = text.lastIndexOf('@', end - 1);
  if (inAuthority >= start) return inAuthority;
  const [, password] = /^[^:@/[\]]{1,100}:([^:/]{1,200})$/.exec(text.slice(start, end)) ?? [];
  if (password === undefined || /^\d{1,5}$/.test(password)) return -1;
  const later = text.lastIndexOf('@', limit - 1);
  return later >= start ? later : -1;
}

function indexOfAny(text: string, from: number, characters: string): number {
  for (let index = from; index < text.length; index += 1) if (characters.includes(text[index]!)) return index;
  return text.length;
}

function parameters(rest: string, offset: number): Map<string, { readonly text: string; readonly start: number }> {
  const found = new Map<string, { text: string; start: number }>();
  for (const match of rest.matchAll(/[?&;]([A-Za-z_]{1,40})=([^&;#]{0,500})/g)) {
    found.set(match[1]!.toLowerCase(), { text: match[2]!, start: offset + match.index + match[0].length - match[2]!.length });
  }
  return found;
}

const KEYS: Readonly<Record<string, Part>> = {
  server: 'host',
  'data source': 'host',
  datasource: 'host',
  addr: 'host',
  address: 'host',
  'network address': 'host',
  host: 'host',
  hostname: 'host',
  accountname: 'user',
  endpoint: 'host',
  'user id': 'user',
  userid: 'user',
  uid: 'user',
  user: 'user',
  username: 'user',
  'user name': 'user',
  sharedaccesskeyname: 'user',
  password: 'password',
  pwd: 'password',
  pass: 'password',
  accountkey: 'password',
  sharedaccesskey: 'password',
  database: 'database',
  'initial catalog': 'database',
  dbname: 'database',
  databasename: 'database',
  port: 'port',
};

type Part = 'host' | 'user' | 'password' | 'database' | 'port';
type Parts = Partial<Record<Part, { readonly text: string; readonly start: number }>>;

function fromPairs(text: string, separator: ';' | ' '): Connection | undefined {
  const { host, user, password, database, port } = partsOf(text, separator);
  if (password === undefined || password.text === '' || (host === undefined && user === undefined)) return undefined;
  const azure = /AccountKey\s*=/i.test(text) ? 'azure-storage' : /SharedAccessKey\s*=/i.test(text) ? 'azure-bus' : undefined;
  const family = azure ?? guessFamily(text, port?.text);
  const server = (host?.text ?? '').replace(/^(?:tcp:|sb:\/\/)/i, '').replace(',', ':');
  const named = port === undefined ? server : `${server}:${port.text}`;
  const hosts = azure === 'azure-storage' ? `${user?.text ?? ''}.core.windows.net` : named;
  return {
    family,
    ...pooled(normalHosts(hosts, family), user?.text ?? ''),
    password: password.text,
    passwordAt: { start: password.start, end: password.start + password.text.length },
    database: database?.text ?? '',
  };
}

/** The first value of every part, with its offset. */
function partsOf(text: string, separator: ';' | ' '): Parts {
  const values: Parts = {};
  const pattern =
    separator === ';'
      ? /(?:^|;)\s*([A-Za-z][A-Za-z ]{1,30}?)\s*=\s*("[^"]{0,500}"|'[^']{0,500}'|[^;]{0,1000})/g
      : /(?:^|\s)([a-z]{2,20})=('[^']{0,500}'|\S{0,500})/g;
  for (const match of text.matchAll(pattern)) {
    const name = KEYS[match[1]!.toLowerCase().trim()];
    if (name === undefined || values[name] !== undefined) continue;
    const raw = match[2]!.trimEnd();
    const quoted = /^(["'])(.*)\1$/s.exec(raw);
    const start = match.index + match[0].indexOf(match[2]!, match[0].indexOf('='));
    values[name] = { text: quoted?.[2] ?? raw, start: quoted === null ? start : start + 1 };
  }
  return values;
}

function guessFamily(text: string, port: string | undefined): string {
  if (port === '5432' || /Host\s*=|host=/.test(text)) return 'postgres';
  return port === '3306' || /\bUid\s*=/.test(text) ? 'mysql' : 'sqlserver';
}

function normalHosts(list: string, family: string): readonly string[] {
  const ports = [DEFAULT_PORTS[family], ...(POOLER_PORTS[family] ?? [])];
  const hosts = list
    .split(',')
    .map((host) =>
      host
        .trim()
        .toLowerCase()
        .replace(/(?<!\/)\/+$/, ''),
    )
    .map((host) => {
      const bare = (ports.includes(portOf(host)) ? hostOf(host) : host).replace(/\.$/, '').replace(/-pooler(?=\.)/, '');
      return ofCluster(bare);
    })
    .filter((host) => host !== '');
  return [...new Set(hosts)].sort();
}

/**
 * A member of a cluster as the cluster: Atlas names its seeds `<cluster>-shard-00-01.<id>.mongodb.net`, Aurora its
 * reader `<cluster>.cluster-ro-<id>.…`. Sources: the providers' documentation of their connection strings.
 */
function ofCluster(host: string): string {
  const seed = /^([a-z0-9][a-z0-9-]{0,60}?)-shard-\d\d-\d\d\.([a-z0-9]{1,20}\.mongodb\.net)(?::27017)?$/.exec(host);
  if (seed !== null) return `${seed[1]}.${seed[2]}`;
  return host.replace(/\.cluster-ro-(?=[a-z0-9]{6,20}\.[a-z0-9-]{1,30}\.rds\.amazonaws\.com)/, '.cluster-');
}

/** A pooler's host and user name the same project as the direct host: Supabase. */
function pooled(hosts: readonly string[], user: string): { readonly hosts: readonly string[]; readonly user: string } {
  const project = /^(\w{1,40})\.([a-z0-9]{20})$/.exec(user);
  if (project !== null && hosts.some((host) => host.includes('.pooler.supabase.com')))
    return { hosts: [`db.${project[2]}.supabase.co`], user: project[1]! };
  return { hosts, user };
}

function decoded(text: string): string {
  return text.includes('%') ? (percent(text) ?? text) : text;
}

/** The port of a host, or nothing. */
export function portOf(host: string): string {
  return /:(\d{1,5})$/.exec(host)?.[1] ?? '';
}

/** Host without its port. */
export function hostOf(host: string): string {
  return host.startsWith('[') ? host.slice(0, host.indexOf(']') + 1) : host.replace(/:\d{1,5}$/, '');
}
