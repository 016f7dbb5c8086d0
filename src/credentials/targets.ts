import type { Target } from '../domain/occurrence.ts';
import type { Settings } from '../domain/settings.ts';
import { type Connection, hostOf } from './connection.ts';
import { wordsOf } from './key-name.ts';
import { isDocumentationHost, isFiller, isLocalHost } from './placeholder.ts';

/** Hosts that belong to one tenant: a cluster, an instance, a project. Source: the providers' documentation of their endpoints. */
const TENANT =
  /(?:\.rds\.amazonaws\.com|\.cache\.amazonaws\.com|\.(?:es|aoss|docdb|redshift|elb|execute-api)\.[a-z0-9-]+\.amazonaws\.com|\.supabase\.co|\.supabase\.com|\.mongodb\.net|\.neon\.tech|\.upstash\.io|\.redis-cloud\.com|\.redislabs\.com|\.database\.windows\.net|\.(?:postgres|mysql|mariadb)\.database\.azure\.com|\.documents\.azure\.com|\.(?:blob|queue|table|file)\.core\.windows\.net|\.vault\.azure\.net|\.servicebus\.windows\.net|\.psdb\.cloud|\.fly\.dev|\.flycast|\.herokuapp\.com|\.onrender\.com|\.railway\.app|\.railway\.internal|\.vercel\.app|\.netlify\.app|\.azurewebsites\.net|\.run\.app|\.appspot\.com|\.firebaseio\.com|\.firebaseapp\.com|\.cloudfunctions\.net|\.elastic-cloud\.com|\.cockroachlabs\.cloud|\.aivencloud\.com|\.db\.ondigitalocean\.com|\.digitaloceanspaces\.com|\.clickhouse\.cloud|\.eks\.amazonaws\.com|\.azmk8s\.io|\.gke\.goog|\.snowflakecomputing\.com|\.auth0\.com|\.okta\.com|\.turso\.io|\.timescaledb\.io|\.tsdb\.cloud|\.svc\.cluster\.local|\.internal|\.intra|\.corp|\.lan|\.convex\.cloud)$/i;
const HOST = /^(?=.{4,253}(?::\d{1,5})?$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.){1,10}[a-z][a-z0-9-]{1,30}(?::\d{1,5})?$/i;
const URL = /^[a-z][a-z0-9+.-]{1,20}:\/\/(?:[^\s/@]{1,300}@)?([^\s/?#:,]{3,253})(?::\d{1,5})?(?:[/?#]|$)/i;
const NOT_A_CONNECTION =
  /cors|allowed|origin|whitelist|allowlist|trusted|issuer|docs?|help|support|homepage|schema|callback|redirect|csp|referer|terms|privacy|repository|license/;
const POINTS = new Set('url uri host hostname endpoint server servers address addr domain dsn broker brokers baseurl api'.split(' '));
/** Words that a bucket's own name does not consist of alone: `s3-bucket`, `my-data`. */
const COMMON_WORD = /^(?:s3|gcs|bucket|buckets|name|data|files?|storage|store|my|the|app|logs?|uploads?|backups?|media|static|assets)$/i;
const NAMED: Readonly<Record<string, Target['kind']>> = {
  bucket: 'bucket',
  cluster: 'cluster',
  volume: 'volume',
  project: 'project',
  account: 'account',
  buckets: 'bucket',
  clusters: 'cluster',
  projects: 'project',
  accounts: 'account',
};

/** `KUBE_CONTEXT`: a cluster with the user that asks it. */
const CLUSTER = /^(?:kube|k8s|kubernetes|kubectl|eks|gke|aks)$/;
/** Bindings of a Worker, by the key around them: what the id under it names is one store. Source: Wrangler's configuration. */
const BINDINGS = /^(?:kv_namespaces|d1_databases|hyperdrive|r2_buckets|vectorize|queues)$/;
const BINDING_ID = /^(?:id|database_id|bucket_name|index_name|queue)$/;

/** The store that a Worker is bound to. */
export function targetOfBinding(keyPath: readonly string[], value: string): Target | undefined {
  const [key = ''] = keyPath.slice(-1);
  if (!BINDING_ID.test(key) || !keyPath.some((part) => BINDINGS.test(part)) || !/^[\w-]{6,100}$/.test(value)) return undefined;
  return isFiller(value) ? undefined : plain('resource', `cloudflare:${value}`);
}

/** The hosts of a connection string. */
export function targetsOfConnection({ family, hosts, password, database }: Connection, settings: Settings): Target[] {
  return hosts.flatMap((host) => {
    const name = hostOf(host);
    if (isFiller(name) || isDocumentationHost(name) || /[${}<>%]/.test(name)) return [];
    const target = hostTarget(host, { connection: true, database: family !== 'http' || password !== '' }, settings);
    return [family === 'http' ? target : withDatabase(target, database)];
  });
}

/** A server with the database on it that is used. */
export function withDatabase(target: Target, name: string): Target {
  return /^[\w.-]{1,100}$/.test(name) && !isFiller(name) ? { ...target, database: name.toLowerCase() } : target;
}

/** The host of a connection that is spread over several entries. */
export function databaseHost(host: string, settings: Settings): Target {
  return hostTarget(host, { connection: true, database: true }, settings);
}

function hostTarget(
  host: string,
  { connection, database }: { readonly connection: boolean; readonly database: boolean },
  settings: Settings,
): Target {
  const name = host.toLowerCase();
  const bare = hostOf(name);
  const local = isLocalHost(bare);
  const own = !local && (TENANT.test(bare) || settings.ownsDomain(bare) || (database && !/^(?:smtp|imap|mail)\./.test(bare)));
  return { kind: 'host', name: bare, identity: `host:${name}`, connection, own, local };
}

/** What a plain value points at, told by its key: `*_HOST`, `*_URL`, `*_BUCKET`, `*_VOLUME_ID`, an ARN. */
export function targetOfValue(key: string, value: string, settings: Settings): Target | undefined {
  if (value.length > 300 || value.length < 3) return undefined;
  const account = /^arn:aws[\w-]*:[\w-]*:[\w-]*:(\d{12}):/.exec(value)?.[1];
  if (account !== undefined && !isSampleAccount(account)) return plain('account', `aws:${account}`);
  const words = wordsOf(key);
  const joined = words.join('_');
  if (words.some((word) => POINTS.has(word)) || URL.test(value)) {
    const host = URL.exec(value)?.[1] ?? (HOST.test(value) && words.some((word) => POINTS.has(word)) ? value : undefined);
    if (host !== undefined)
      return isDocumentationHost(hostOf(host)) || isFiller(host) || /[${}<>%*]/.test(host)
        ? undefined
        : hostTarget(host, { connection: !NOT_A_CONNECTION.test(joined), database: false }, settings);
  }
  return namedTarget(words, value);
}

/** `KUBE_CLUSTER`: the name of a variable. */
const VARIABLE = /^[A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){1,8}$/;

function namedTarget(words: readonly string[], value: string): Target | undefined {
  const [last = '', before = ''] = [words.at(-1), words.at(-2)];
  const named = NAMED[last] ?? (/^(?:id|name|ref|slug|number)$/.test(last) ? NAMED[before] : undefined);
  const kind = named ?? (last === 'context' && CLUSTER.test(before) ? 'cluster' : undefined);
  // Twelve digits are an account's id, though a number alone says nothing elsewhere.
  if (kind === undefined || VARIABLE.test(value) || !/^[A-Za-z0-9][\w.:/-]{3,120}$/.test(value) || (kind !== 'account' && isFiller(value)))
    return undefined;
  if (kind === 'account') return /^\d{12}$/.test(value) && !isSampleAccount(value) ? plain('account', `aws:${value}`) : undefined;
  // A volume has a name inside its host or task only; its id is one everywhere.
  if (kind === 'volume' && !/\d/.test(value)) return undefined;
  if (kind === 'bucket' && value.split(/[-_.]/).every((word) => COMMON_WORD.test(word))) return undefined;
  // A bare word (`project: web`) names many things; an id or a composed name names one.
  return /[\d_-]/.test(value) && value.length >= 6 ? plain(kind, `${kind}:${value}`) : undefined;
}

function plain(kind: Target['kind'], name: string): Target {
  return { kind, name, identity: `${kind}:${name.toLowerCase()}`, connection: true, own: true, local: false };
}

function isSampleAccount(account: string): boolean {
  return /^(?:0{12}|123456789012|111122223333|444455556666|(\d)\1{11})$/.test(account);
}
