import type { CredentialOccurrence, Occurrence, ReferenceOccurrence, Scene, TargetOccurrence } from '../domain/occurrence.ts';
import { groupBy } from './exposure.ts';
import { isShared, runs } from './jobs-of.ts';
import { type NameTier, segmentsOf, stemOf, tierOfHost, tierOfName } from './name-tier.ts';
import { oncePerScene } from './once.ts';
import type { PolicyContext } from './policy.ts';
import { spotOf } from './sharing.ts';

/** What every environment of a team uses: the name of the target or of its key says so. */
const SHARED =
  /^(?:registry|registries|cdn|sentry|ecr|acr|gcr|docker|npm|nexus|artifactory|assets?|static|artifacts?|packages?|grafana|prometheus|otel|otlp|telemetry|metrics?|logs?|logging|loki|jaeger|datadog|smtp|mail|sso|idp|oidc|git|gitlab|sonar|ntp|monitoring|analytics|posthog|unleash|pact|flags|status|proxy|shared|common|global|state|tfstate|backend|lock|mirror|downloads?|releases?|docs?|website|homepage|public|images?|fonts?|vpn|bastion|runner|ci|buildkite|atlantis)$/;
/** Names that mean another machine in every cluster or that many tenants have in common. */
const RELATIVE = /\.(?:svc\.cluster\.local|svc|railway\.internal|flycast|local|localhost|internal)$|\.pooler\.supabase\.com$/;
/** Public hosts whose names say `prod` to every customer. */
const VENDOR_PROD =
  /\.(?:logic\.azure\.com|online\.tableau\.com|cloudfront\.net|contentstack\.com|azureedge\.net|githubusercontent\.com|docker\.com|docker\.io)$/;
/** Keys whose value is a project's id, not its title. */
const PROJECT_KEY = /(?:project[_-]?(?:id|ref|number)|(?:gcp|gcloud|google|firebase|supabase)[_-]?project)$/i;
/** What only asks whether something answers. */
const WATCHES =
  /(?:^|[/._-])(?:monitor|monitors|monitoring|health[-_]?checks?|uptime|synthetics?|blackbox|status[-_]?page|probes?|pingdom|statuscake|uptime[-_]?robot|updown)(?:[/._-]|$)/i;
/** What gives a host its name, not what connects to it. */
const SERVES =
  /^(?:ingress(?:es|route)?|certificates?|(?:http|grpc|tls)route|route|virtualservice|dnsendpoint|dnsnames|kubernetes_ingress\w{0,10}|aws_acm_certificate|aws_route53_\w{1,40}|azurerm_dns_\w{1,40}|google_dns_\w{1,40}|cloudflare_record)$/i;
/** Words of the key of an account that is this environment's own; any other word says whose it is. */
const OWN_ACCOUNT = /^(?:aws|account|id|number|no|deploy|deployment|cdk|default|app|env|environment|main|current|infra|terraform|tf)$/;
/** Accounts that several environments have to do with: a partner's, or one that keeps something for all of them. */
const OTHER_ACCOUNT =
  /^(?:partners?|vendors?|external|third|customers?|management|mgmt|hub|central|root|org|organi[sz]ation|security|audit|network|networking|tooling|tools|platform|share)$/;
const DATA =
  /^(?:db|database|postgres|postgresql|pg|pghost|mysql|mariadb|mongo|mongodb|redis|valkey|kafka|rabbitmq|amqp|elasticsearch|opensearch|clickhouse|dsn|sql)$/;
/** Names that are the same in every account or cluster; the others are one thing wherever they are asked. */
const ABSOLUTE = new Set(['op', 'secret-manager']);
/** One thing where the project or the vault is part of the name; by its bare name it is another one in each. */
const ABSOLUTE_BY_PATH = new Set(['gcp-secret', 'azure-keyvault']);
/** References by path or name, of which a part can name an environment. */
const NAMING = new Set([
  'vault',
  'ssm',
  'secretsmanager',
  'op',
  'k8s-secret',
  'external-secret',
  'gcp-secret',
  'azure-keyvault',
  'secret-manager',
  'vals',
  'sops',
]);

/** One target or reference with the places that use it, by the side that they stand on. */
export interface Crossing<Item extends Occurrence = Occurrence> {
  readonly name: string;
  /** Placed or not. */
  readonly all: readonly Item[];
  readonly production: readonly Item[];
  readonly nonProduction: readonly Item[];
  /** What its own name says, or a declaration of it. */
  readonly named: NameTier;
  readonly declared: boolean;
}

/** Connections to targets, grouped by what they point at. Third parties, shared services and what is on this machine take no part. */
export const targetCrossings: (scene: Scene, context: PolicyContext) => readonly Crossing<TargetOccurrence>[] =
  oncePerScene(findTargetCrossings);

function findTargetCrossings(scene: Scene, context: PolicyContext): Crossing<TargetOccurrence>[] {
  const targets = scene.occurrences.filter(
    (occurrence): occurrence is TargetOccurrence => occurrence.kind === 'target' && isPlain(occurrence),
  );
  const separated = separatedHosts(targets);
  const taking = targets.filter((occurrence) => takesPart(occurrence, separated, context));
  return [...groupBy(taking, (occurrence) => thingOf(occurrence, context)).values()].map((group) => {
    const { target } = group[0]!;
    const declared = declaredTier(target, context);
    return { ...sidesOf(group), all: group, name: target.name, named: declared ?? tierOfTarget(target), declared: declared !== undefined };
  });
}

/** What is one thing. Of an account that nobody declares it is each resource: two environments can be separate inside. */
function thingOf({ target }: TargetOccurrence, context: PolicyContext): string {
  const within = declaredTier(target, context) === undefined ? (target.resource ?? '') : '';
  return [target.kind, target.name.toLowerCase(), within].join('\n');
}

function tierOfTarget({ kind, name }: TargetOccurrence['target']): NameTier {
  return kind === 'host' ? tierOfHost(name) : tierOfName(name);
}

function takesPart(occurrence: TargetOccurrence, separated: ReadonlySet<string>, context: PolicyContext): boolean {
  const { target, key, scopes } = occurrence;
  if (!target.connection || target.local || isShared(target.name, context) || isShared(key, context)) return false;
  if (declaredTier(target, context) !== undefined) return true;
  if (target.kind === 'project' && !PROJECT_KEY.test(segmentsOf(key).join('_'))) return false;
  if (WATCHES.test([occurrence.location.path, ...occurrence.keyPath].join('/'))) return false;
  const known = isOwn(occurrence) || separated.has(target.name) || tierOfTarget(target) === 'production';
  if (!known || VENDOR_PROD.test(target.name) || isServed(occurrence) || isElsewhere(occurrence)) return false;
  const resources = scopes.flatMap(({ kind, name }) => (kind === 'resource' ? segmentsOf(name) : []));
  return ![...segmentsOf(key), ...segmentsOf(target.name), ...resources].some((word) => SHARED.test(word.replace(/\d+$/, '')));
}

/** The host of an ingress or a certificate: the name under which something answers. */
function isServed({ target, scopes, keyPath }: TargetOccurrence): boolean {
  if (target.kind !== 'host') return false;
  const around = scopes.flatMap(({ kind, name }) => (kind === 'resource' ? name.slice(0, `${name}/`.indexOf('/')) : []));
  return [...around, ...keyPath.slice(0, -1)].some((name) => SERVES.test(name));
}

/** An account of somebody else, by the words around it. */
function isElsewhere({ target, key, keyPath }: TargetOccurrence): boolean {
  if (target.kind !== 'account') return false;
  if (keyPath.some((name) => segmentsOf(name).some((word) => OTHER_ACCOUNT.test(word)))) return true;
  const words = segmentsOf(key).filter((word) => tierOfName(word) === undefined);
  return target.resource === undefined && !words.every((word) => OWN_ACCOUNT.test(word));
}

/** Belongs to one tenant, or is a database's host by its key: nobody's database is public. */
export function isOwn({ target, key }: TargetOccurrence): boolean {
  return target.own || (target.kind === 'host' && segmentsOf(key).some((word) => DATA.test(word)));
}

/**
 * Hosts that stand for an environment: those of production with a twin, one for a weaker environment that differs by the
 * word that says so (`api.acme.net` and `staging-api.acme.net`) or is under the same key there; what has none is read by
 * everybody. And those named for a weaker environment, in a domain of which production has a host too.
 */
function separatedHosts(targets: readonly TargetOccurrence[]): ReadonlySet<string> {
  const hosts = targets.filter(({ target }) => target.kind === 'host' && !target.local);
  const weaker = hosts.filter(({ target, attribution }) => attribution.tier === 'non-production' && isNamedWeaker(target.name));
  const twins = new Set(weaker.flatMap((occurrence) => [stemOfHost(occurrence.target.name), slotOf(occurrence)]));
  const production = hosts.filter(({ target, attribution }) => attribution.tier === 'production' && !isNamedWeaker(target.name));
  const domains = new Set(production.map(({ target }) => domainOf(target.name)));
  return new Set([
    ...production.filter((one) => twins.has(stemOfHost(one.target.name)) || twins.has(slotOf(one))).map(({ target }) => target.name),
    ...weaker.filter(({ target }) => domains.has(domainOf(target.name))).map(({ target }) => target.name),
  ]);
}

function isNamedWeaker(host: string): boolean {
  return tierOfHost(host) === 'non-production';
}

/** A host without the words that name environments: equal for `api.acme.net` and `staging-api.acme.net`. */
function stemOfHost(host: string): string {
  return stemOf(host.replace(/\.[^.]{1,63}$/, ''));
}

/** Its key with the domain, where the key says something: `API_URL` below `acme.net`. */
function slotOf({ target, key }: TargetOccurrence): string {
  const stem = stemOf(key);
  return stem.includes('_') ? `${stem} ${domainOf(target.name)}` : `${target.name} alone`;
}

/** The registrable domain, near enough: two labels, or three below `co.uk` and its kin. */
function domainOf(host: string): string {
  const labels = host.toLowerCase().split('.');
  const count = /^(?:co|com|net|org|gov|edu|ac)$/.test(labels.at(-2) ?? '') && (labels.at(-1) ?? '').length === 2 ? 3 : 2;
  return labels.slice(-count).join('.');
}

/** A value that is used: not a comment, a template, a fixture or documentation. */
function isPlain({ form, attribution }: Occurrence): boolean {
  return form !== 'comment' && runs(attribution.place);
}

/** The same name is another machine in each cluster. */
export function isRelative({ target }: TargetOccurrence): boolean {
  return target.kind === 'namespace' || (target.kind === 'host' && (RELATIVE.test(target.name) || !target.name.includes('.')));
}

function declaredTier({ name, kind }: TargetOccurrence['target'], { settings }: PolicyContext): NameTier {
  const bare = name.slice(name.indexOf(':') + 1);
  const accounts = kind === 'project' ? [name, `gcp:${bare}`, `supabase:${bare}`, `firebase:${bare}`] : [name];
  const owner = settings.environments.find((environment) =>
    kind === 'host' ? environment.ownsHost(name) : accounts.some(environment.ownsAccount),
  );
  return owner === undefined || owner.tier === 'unknown' ? undefined : owner.tier;
}

/** References by path in configuration, grouped by what they name. What a workflow's job receives has its own policy. */
export const referenceCrossings: (scene: Scene, context: PolicyContext) => readonly Crossing<ReferenceOccurrence>[] =
  oncePerScene(findReferenceCrossings);

function findReferenceCrossings(scene: Scene, context: PolicyContext): Crossing<ReferenceOccurrence>[] {
  const taking = scene.occurrences.filter(
    (occurrence): occurrence is ReferenceOccurrence =>
      occurrence.kind === 'reference' &&
      NAMING.has(occurrence.reference.system) &&
      occurrence.job === undefined &&
      isPlain(occurrence) &&
      // A name that an expression gives is another one in each place.
      !/\$\{|\{\{|%\(|\$\(/.test(occurrence.reference.name) &&
      !isShared(occurrence.reference.name, context) &&
      !segmentsOf(occurrence.reference.name).some((word) => SHARED.test(word)),
  );
  return [...groupBy(taking, ({ reference }) => reference.identity).values()].map((group) => {
    const { name, system } = group[0]!.reference;
    // The namespace says where it is asked for, not which secret it is.
    const own = system === 'k8s-secret' ? name.slice(name.indexOf('/') + 1) : name;
    return { ...sidesOf(group), all: group, name, named: tierOfName(own), declared: false };
  });
}

/** One thing wherever it is named: two places that name it hold the same secret. */
export function isAbsolute({ reference }: ReferenceOccurrence): boolean {
  if (ABSOLUTE_BY_PATH.has(reference.system)) return reference.name.includes('/');
  return ABSOLUTE.has(reference.system) || reference.name.startsWith('arn:');
}

function sidesOf<Item extends Occurrence>(group: readonly Item[]): { readonly production: Item[]; readonly nonProduction: Item[] } {
  const placed = group.filter(isPlacedBesideValue).sort(inOrderOfPlace);
  return {
    production: placed.filter(({ attribution }) => attribution.tier === 'production'),
    nonProduction: placed.filter(({ attribution }) => attribution.tier === 'non-production'),
  };
}

/** Surely placed, and by something else than its own value: a host that says `prod` does not make its place production. */
export function isPlacedBesideValue({ attribution }: Occurrence): boolean {
  const sure = attribution.confidence === 'certain' || attribution.confidence === 'likely';
  return sure && attribution.tier !== 'unknown' && attribution.evidence[0]?.kind !== 'value';
}

/** By path, line and column. */
export function inOrderOfPlace({ location: a }: Occurrence, { location: b }: Occurrence): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.startLine - b.startLine || a.startColumn - b.startColumn;
}

/** Places of credentials that stand in production too: what points there is reported as reuse. */
export function reusedSpots(scene: Scene): ReadonlySet<string> {
  const credentials = scene.occurrences.flatMap((occurrence) => (occurrence.kind === 'credential' ? [occurrence] : []));
  const namesOf = ({ credential }: CredentialOccurrence): string[] => [credential.identity, credential.connection ?? credential.identity];
  const inProduction = new Set(credentials.flatMap((one) => (one.attribution.tier === 'production' ? namesOf(one) : [])));
  const reused = credentials.filter((one) => namesOf(one).some((name) => inProduction.has(name)));
  return new Set(reused.flatMap((one) => (one.credential.connection === undefined ? [spotOf(one)] : [spotOf(one), groupOf(one)])));
}

/** The keys that belong together with this one: `DB_HOST` and `DB_PASSWORD` of one file. */
export function groupOf({ location, keyPath, key }: Occurrence): string {
  return [location.path, ...keyPath.slice(0, -1), segmentsOf(key).slice(0, -1).join('_')].join('\n');
}
