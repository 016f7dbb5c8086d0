import type { Scope } from '../../domain/document.ts';
import type { Clue, Signal, Subject } from '../signal.ts';
import { isManifest } from '../file-kind.ts';
import { type Context, environmentsIn } from '../tier.ts';
import { segments } from '../tokenize.ts';

/** Scopes that can name an environment, strongest first. */
const STRENGTH: readonly Scope['kind'][] = [
  'profile',
  'environment',
  'namespace',
  'context',
  'section',
  'key',
  'service',
  'resource',
  'command',
];
/** Kinds whose names may hold anything: they yield to a path of another tier. */
const NAMED_BY_PEOPLE: ReadonlySet<Scope['kind']> = new Set(['service', 'resource', 'command']);
const EXPECTED: ReadonlySet<Scope['kind']> = new Set(['profile', 'environment', 'namespace']);
/** Keys and sections that hold one entry an environment. */
const PARENTS = new Set('env environment environments envs stages profile profiles contexts outputs targets remotes'.split(' '));
/** Files whose root keys or sections are environments, by the convention of their framework. */
const KEYED_FILE =
  /(?:^|\/)config\/[^/]{1,100}\.(?:ya?ml|json)(?:\.default)?$|(?:^|\/)(?:database\.ya?ml|knexfile\.[cm]?[jt]s|ormconfig\.json|zappa_settings\.(?:json|ya?ml|toml)|\.secrets\.toml|settings\.toml|samconfig\.toml|Rocket\.toml|mongoid\.ya?ml)$/;
/** Rails' storage services are called `local` and `test` wherever they are used. */
const SERVICES_FILE = /(?:^|\/)config\/storage\.ya?ml$/;
/** Below these stand directories of a certificate authority: `staging` and `production` serve every environment. */
const CERTIFICATES = /^(?:letsencrypt|certificatesresolvers)$/i;
/** A protocol, and what companies in examples are called: the keys with it tell. */
const ACME = /^acme$/i;
const OF_CERTIFICATES =
  /^(?:certs?|certificates?|issuers?|clusterissuers?|solvers?|server|caserver|email|storage|challenges?|eab|kid|directory|privatekeysecretref|(?:dns|http|tls(?:-alpn)?-?)01|(?:dns|http|tls)challenge)$/i;
/** Symfony: what is below `when@prod` holds there. */
const WHEN = /^when@/;
/** Pipelines, whose stages are steps. */
const PIPELINE =
  /(?:^|\/)(?:\.gitlab-ci|azure-pipelines|\.travis|\.drone|\.woodpecker|bitbucket-pipelines|buildspec|cloudbuild)[^/]{0,60}\.ya?ml$/;
const HOST = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.(?:dev|test|app|io|com|net|org|cloud|local)$/i;
/** Most words that the name of a scope may have: more is a sentence. */
const MOST_WORDS = 3;

/** What encloses the value in its file; the innermost of the strongest kind. */
export const signal: Signal = { id: 'scope', kind: 'scope', order: 0, find };

function find({ path, detection }: Subject): readonly Clue[] {
  if (detection === undefined || isManifest(path)) return [];
  const keys = outsideOfCertificates(detection.keyPath);
  const inside = new Set(detection.keyPath.slice(keys.length));
  const scopes = scopesOf(detection.scopes, detection.keyPath).filter(({ name }) => !inside.has(name));
  for (const kind of STRENGTH) {
    const found = scopes
      .map((scope, index) => (scope.kind === kind ? cluesOf(scope, contextOf(scopes, index, path), detection.format === 'hcl') : []))
      .filter((clues) => clues.length > 0);
    if (found.length === 0) continue;
    const tiers = new Set(found.flat().map(({ tier }) => tier));
    return tiers.size > 1 ? found.flat() : found.at(-1)!;
  }
  return [];
}

/** The keys down to those of a certificate authority. */
function outsideOfCertificates(keyPath: readonly string[]): readonly string[] {
  const isAcme = keyPath.some((key) => OF_CERTIFICATES.test(key));
  const index = keyPath.findIndex((key) => CERTIFICATES.test(key) || (isAcme && ACME.test(key)));
  return index < 0 ? keyPath : keyPath.slice(0, index);
}

/** The scopes, and the keys around the value where the reader gives no scope of that name. */
function scopesOf(scopes: readonly Scope[], keyPath: readonly string[]): readonly Scope[] {
  const known = new Set(scopes.map(({ name }) => name));
  const keys = keyPath.slice(0, -1).filter((name) => !known.has(name));
  return scopes.some(({ kind }) => kind === 'key') ? scopes : [...scopes, ...keys.map((name) => ({ kind: 'key', name }) as const)];
}

/** `test:` below `environments:` or at the root of database.yml is an environment; elsewhere it is a word. */
function contextOf(scopes: readonly Scope[], index: number, path: string): Context | 'none' {
  const { kind, name } = scopes[index]!;
  // What Open Cluster Management calls the hub of every fleet.
  if (kind === 'namespace' && name === 'local-cluster') return 'none';
  if (EXPECTED.has(kind) || (index === 0 && WHEN.test(name))) return 'convention';
  if (kind !== 'key' && kind !== 'section') return 'plain';
  const before = scopes[index - 1]?.name.toLowerCase();
  // Longer names are names of other things: `green_endpoint` among the outputs of Terraform.
  if (before === 'stages' && PIPELINE.test(path)) return 'none';
  if (before !== undefined && PARENTS.has(before) && segments(name).length === 1) return 'convention';
  // Qatar, among the codes of countries.
  if (name === 'QA') return 'none';
  if (kind === 'section' && /^(?:env|environments|profile|context|remotes)\./.test(name)) return 'convention';
  return before === undefined && KEYED_FILE.test(path) && !SERVICES_FILE.test(path) ? 'keyed' : 'plain';
}

function cluesOf({ kind, name }: Scope, context: Context | 'none', loose: boolean): readonly Clue[] {
  if (context === 'none') return [];
  const words = segments(name.replace(WHEN, ''));
  // A key is the environment's name or nothing: `prod`, `prod-eu`, not `devDependencies` or `useProdApi`.
  // Of a machine in `.netrc`, the last label is a top-level domain: `.dev` says nothing.
  if (kind === 'context' && HOST.test(name)) return cluesOf({ kind, name: name.slice(0, name.lastIndexOf('.')) }, context, loose);
  const tail = kind === 'section' ? name.slice(name.lastIndexOf('.') + 1) : name;
  if ((kind === 'key' || kind === 'section') && words.length > MOST_WORDS) return [];
  if (kind === 'key' && !startsWithName(words, context)) return [];
  const text = kind === 'section' && environmentsIn(tail, context).length > 0 ? tail : words.join(' ');
  return environmentsIn(text, context).map(({ environment, tier }) => ({
    kind: 'scope',
    text: `the ${kind} ${name} names ${environment}`,
    environment,
    tier,
    loose,
    weak: NAMED_BY_PEOPLE.has(kind),
  }));
}

function startsWithName(words: readonly string[], context: Context): boolean {
  const [first = ''] = words;
  return ['non', 'not', 'pre'].includes(first) || environmentsIn(first, context).length > 0;
}
