import type { Tier } from '../domain/environment.ts';
import { segments } from './tokenize.ts';

/** A name that was understood. `word` is the segment that named it. */
export interface NamedEnvironment {
  readonly environment: string;
  readonly tier: Tier;
  readonly word: string;
}

/**
 * How much the place expects the name of an environment. `plain`: free text;
 * `keyed`: a key or folder of files that some frameworks key by environment;
 * `deployed`: a name among files that describe what is deployed; `named`: a task or
 * a file name with a slot for it; `convention`: a place that is there to hold
 * nothing else.
 */
export type Context = 'plain' | 'keyed' | 'deployed' | 'named' | 'convention';

/** Words that name an environment wherever they are a whole segment. */
const PLAIN: Readonly<Record<string, string>> = {
  production: 'prod production prd produktion produção producao produccion producción 生产',
  staging: 'staging stg',
  preproduction: 'preprod preproduction',
  'non-production': 'nonprod nonproduction',
  uat: 'uat',
  qa: 'qa',
  test: 'tst',
  development: 'dev devel development sbx sbox desarrollo desenvolvimento',
  acceptance: 'aat',
  performance: 'perftest',
  pentest: 'ithc',
  homologation: 'homolog hmlg hml homologacao homologação recette abnahme',
};

/** What frameworks call their environments besides: `test:` in database.yml. */
const KEYED: Readonly<Record<string, string>> = {
  production: 'produktiv',
  preproduction: 'preprd pprod pprd prelive',
  staging: 'stage stag',
  qa: 'qat',
  test: 'test testing 测试',
  sandbox: 'sandbox',
  local: 'local',
};

/** Words that say where something runs, beside manifests and infrastructure code. */
const DEPLOYED: Readonly<Record<string, string>> = {
  acceptance: 'acc acceptance',
  demo: 'demo',
  pilot: 'pilot',
  training: 'training',
  performance: 'perf',
  pentest: 'pentest',
  test: 'sit integration',
  development: 'develop',
  sandbox: 'playground poc',
  preview: 'preview',
};

/** Words that mean other things in prose, but not where a file name or a deployment leaves room for an environment. */
const NAMED: Readonly<Record<string, string>> = {
  production: 'live',
  beta: 'beta rc',
  test: 'e2e smoke regression',
  preview: 'review ephemeral',
  local: 'localhost minikube',
};

/** Words that are too common to count anywhere else. */
const CONVENTION: Readonly<Record<string, string>> = {
  production: 'www canary blue green dr failover standby secondary',
  preproduction: 'pre',
  acceptance: 'accept',
  performance: 'load',
  test: 'int ci',
  preview: 'feature',
  development: 'devstack',
  local: 'docker',
};

/** What follows, or comes before, the name of a place that only resembles production. */
const PRODUCTION_LIKE = new Set(['like', 'mirror', 'parity', 'shadow', 'clone', 'copy', 'replica']);
const ALMOST = new Set(['near', 'almost', 'quasi', 'pseudo', 'fake', 'mock', 'mini', 'simulated']);
const NUMBERED =
  /^(prod|prd|production|live|staging|stage|stg|dev|test|qa|uat|demo|sandbox|sit|perf|preprod|beta|preview|review|pilot|training)\d{1,3}$/;
/** Beside `prod` in free text these are places too: `deploy-stage-prod` is for both. */
const RIVALS = new Set('stage stag sandbox demo beta pilot prelive pprod preprd'.split(' '));
const LIVE_TRAPS = new Set([
  'chat',
  'reload',
  'stream',
  'streaming',
  'view',
  'migration',
  'migrations',
  'blog',
  'event',
  'events',
  'score',
  'scores',
  'wire',
  'kit',
  'ness',
  'data',
  'server',
]);
/** What follows `prod` when it is short for a product. */
const PRODUCT_WORDS = new Set(
  'id ids code codes sku catalog catalogue name names category categories list price prices image images desc info type types qty'.split(
    ' ',
  ),
);
/** What follows `production` when it is a quality or a way to build. */
const BUILD_WORDS = new Set([
  'ready',
  'readiness',
  'grade',
  'quality',
  'mode',
  'build',
  'builds',
  'bundle',
  'dependencies',
  'deps',
  'optimized',
  'traffic',
  // `production.ini` and `production.js` are files of a program that is built or run in that mode.
  'ini',
  'js',
  'css',
]);
/** What follows `staging` when it is a step on the way: files and builds are staged there. */
const STAGING_TRAPS = new Set(
  'area dir directory folder path root upload uploads timeout stack task tasks table tables repository repositories profile zone buffer'.split(
    ' ',
  ),
);
/** What follows `development` in Apple's build settings. */
const DEVELOPMENT_TRAPS = new Set(['region', 'team', 'language', 'assets', 'kit', 'tools', 'dependencies']);
/** What is measured, where a test of it follows: `acceptance-test-values`. */
const KINDS_OF_TESTS = new Set(
  'acceptance integration smoke e2e unit load perf performance functional system regression stress speed contract'.split(' '),
);
/** What follows `dev` when it speaks of tools, not of a place. */
const DEV_TRAPS = new Set([
  'dependencies',
  'packages',
  'server',
  'tools',
  'requirements',
  'container',
  'kit',
  'cli',
  'to',
  'ops',
  'mode',
  'deps',
]);
const plain = table(PLAIN);
const keyed = new Map([...table(KEYED), ...plain]);
const deployed = new Map([...table(DEPLOYED), ...keyed]);
const named = new Map([...table(NAMED), ...deployed]);
const TABLES: Readonly<Record<Context, ReadonlyMap<string, string>>> = {
  plain,
  keyed,
  deployed,
  named,
  convention: new Map([...table(CONVENTION), ...named]),
};

const PLAIN_PRODUCTION = new Set(PLAIN['production']!.split(' '));

function table(words: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(words).flatMap(([environment, names]) => names.split(' ').map((name) => [name, environment] as const)));
}

/** The tier of a canonical environment. */
export function tierOf(environment: string): Tier {
  return environment === 'production' ? 'production' : 'non-production';
}

/** Every environment that a name names; more than one means that it contradicts itself. */
export function environmentsIn(name: string, context: Context): readonly NamedEnvironment[] {
  const words = segments(name);
  const found = new Map<string, NamedEnvironment>();
  const hasProduction = words.some((word) => PLAIN_PRODUCTION.has(word));
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!;
    const meant = lookUp(word, context) ?? (hasProduction && RIVALS.has(word) ? lookUp(word, 'named') : undefined);
    if (meant === undefined || isTrap(words, index) || (context !== 'convention' && isKindOfTest(words, index))) continue;
    const negated = meant === 'production' ? negation(words[index - 1]) : undefined;
    if (negated !== undefined) found.delete('preproduction');
    add(found, negated ?? meant, word);
    const resembles = PRODUCTION_LIKE.has(words[index + 1] ?? '') || ALMOST.has(words[index - 1] ?? '');
    if (meant === 'production' && negated === undefined && resembles) add(found, 'staging', word);
  }
  return withoutLesser([...found.values()]);
}

function lookUp(word: string, context: Context): string | undefined {
  const bare = NUMBERED.exec(word)?.[1] ?? word;
  return TABLES[context].get(bare);
}

function isTrap(words: readonly string[], index: number): boolean {
  // `letsencrypt-prod` is a directory of a certificate authority, used in every environment.
  if (words.includes('letsencrypt')) return true;
  const [before, word, after] = [words[index - 1] ?? '', words[index], words[index + 1] ?? ''];
  if (word === 'live') return LIVE_TRAPS.has(after) || LIVE_TRAPS.has(before);
  // `dev-team` and `qa-team` are people.
  if (/^teams?$/.test(after)) return true;
  if (word === 'prod' && PRODUCT_WORDS.has(after)) return true;
  if (word === 'prod' || word === 'production') return BUILD_WORDS.has(after);
  if (word === 'feature') return /^(?:flags?|toggles?|tests?)$/.test(after);
  if (word === 'staging') return STAGING_TRAPS.has(after);
  if (word === 'development') return DEVELOPMENT_TRAPS.has(after);
  return word === 'dev' && (DEV_TRAPS.has(after) || before === 'require');
}

/** `acceptance-test` is a kind of tests; where only environments are expected it is one all the same. */
function isKindOfTest(words: readonly string[], index: number): boolean {
  const pair = (at: number): boolean => KINDS_OF_TESTS.has(words[at] ?? '') && /^tests?$/.test(words[at + 1] ?? '');
  return pair(index) || pair(index - 1);
}

function negation(before: string | undefined): string | undefined {
  if (before === 'pre') return 'preproduction';
  return before === 'non' || before === 'not' ? 'non-production' : undefined;
}

function add(found: Map<string, NamedEnvironment>, environment: string, word: string): void {
  if (!found.has(environment)) found.set(environment, { environment, tier: tierOf(environment), word });
}

/** `local` beside another name is an override of that one; `live` and its kin give way to a clear name. */
function withoutLesser(found: readonly NamedEnvironment[]): readonly NamedEnvironment[] {
  if (found.length < 2) return found;
  const clear = found.filter(
    ({ word, environment }) => environment !== 'local' && !(environment === 'production' && !plain.has(word) && !NUMBERED.test(word)),
  );
  return clear.length === 0 ? found : clear;
}
