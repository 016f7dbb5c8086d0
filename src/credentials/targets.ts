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
  /cors|allowed|origin|whitelist|allowlist|trusted|issuer|docs?|help|support|homepage|schema|callback|redirect|csp|referer|terms|privacy|repository|license|cookie|cert|acm|sitemap|pattern|jwks|authority|well_?known/;
/** Who may come in: a grant to an account, not a way to it. */
const GRANTS =
  /^(?:aws|identifiers?|principals?|grantees?|federated|trusted|allowed|readers?|writers?|members?|roles|arns|accounts|subscribers?)$/;
/** The label of a host that is still to be filled in. */
const UNSET = /^(?:(?:set|change|replace|fill|edit|update)[-_]?(?:me|this|it)|tbd|tbc|todo|fixme|placeholder|dummy)(?:[-_.\d]|$)/i;
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
    if (isNoHost(name) || /[${}<>%]/.test(name)) return [];
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
  const words = wordsOf(key);
  const arn = /^arn:aws[\w-]*:[\w-]*:[\w-]*:(\d{12}):/.exec(value);
  if (arn !== null && !isSampleAccount(arn[1]!)) {
    const resource = value.slice(arn[0].length).toLowerCase();
    // A role is somebody, unless the key says that it is taken on.
    const somebody = /^arn:aws[\w-]*:(?:iam|sts):/.test(value) && !words.some((word) => word === 'role' || word === 'assume');
    return { ...plain('account', `aws:${arn[1]}`), connection: !somebody && !words.some((word) => GRANTS.test(word)), resource };
  }
  const pointing = words.filter((word, index) => POINTS.has(word) && (word !== 'api' || index === words.length - 1));
  const url = URL.exec(value)?.[1];
  const host = url ?? (HOST.test(value) && pointing.length > 0 ? value : undefined);
  if (host === undefined) return namedTarget(words, value);
  if (isNoHost(hostOf(host)) || /[${}<>%*]/.test(host)) return undefined;
  // A domain is a name that something has, for cookies, certificates, mail; `https://acme.net/*` says what may call.
  const connection =
    !NOT_A_CONNECTION.test(words.join('_')) && !value.endsWith('/*') && (url !== undefined || pointing.some((word) => word !== 'domain'));
  return hostTarget(host, { connection, database: false }, settings);
}

function isNoHost(host: string): boolean {
  return isDocumentationHost(host) || isFiller(host) || UNSET.test(host);
}

/** What SOPS writes of who can decrypt a file: keys of its own, not what the file is for. Source: SOPS, "Encryption protocol". */
export function isSopsMetadata([root, store]: readonly string[]): boolean {
  return root === 'sops' && /^(?:kms|gcp_kms|azure_kv|hc_vault|age|pgp)$/.test(store ?? '');
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
  if (kind === 'account')
    return /^\d{12}$/.test(value) && !isSampleAccount(value)
      ? { ...plain('account', `aws:${value}`), connection: !words.some((word) => GRANTS.test(word) && word !== 'aws') }
      : undefined;
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
