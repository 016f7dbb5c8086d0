import type { Tier } from '../domain/environment.ts';
import { segments } from './tokenize.ts';

/** A name that was understood. `word` is the segment that named it. */
export interface NamedEnvironment {
  readonly environment: string;
  readonly tier: Tier;
  readonly word: string;
}

/** `plain`: free text, where product words such as `live` mean nothing. `convention`: a place that is there to hold an environment's name. */
export type Context = 'plain' | 'convention';

/** Words that name an environment wherever they are a whole segment. */
const PLAIN: Readonly<Record<string, string>> = {
  production: 'prod production prd produção producao produccion producción 生产',
  staging: 'staging stg',
  preproduction: 'preprod preproduction',
  'non-production': 'nonprod nonproduction',
  uat: 'uat',
  qa: 'qa qat',
  test: 'tst',
  development: 'dev devel development sbx',
  homologation: 'homolog hmlg hml homologacao homologação recette abnahme',
};

/** Words that also mean other things: they count only where a name of an environment is expected. */
const CONVENTION: Readonly<Record<string, string>> = {
  production: 'live www canary blue green dr failover standby secondary',
  staging: 'stage stag',
  preproduction: 'pre',
  acceptance: 'acc accept acceptance',
  demo: 'demo',
  pilot: 'pilot',
  beta: 'beta rc',
  performance: 'perf load',
  test: 'test testing sit int integration e2e ci smoke regression 测试',
  development: 'develop',
  sandbox: 'sandbox playground poc',
  preview: 'preview review feature ephemeral',
  local: 'local localhost docker minikube',
};

const PRODUCTION_LIKE = new Set(['like', 'mirror', 'parity', 'shadow', 'clone', 'copy', 'replica']);
const NUMBERED = /^(prod|prd|production|staging|stg|dev|test|qa|uat)\d{1,3}$/;
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
const plain = table(PLAIN);
const convention = new Map([...table(CONVENTION), ...plain]);

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
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!;
    const named = lookUp(word, context);
    if (named === undefined || isLiveTrap(words, index)) continue;
    const negated = named === 'production' ? negation(words[index - 1]) : undefined;
    if (negated !== undefined) found.delete('preproduction');
    add(found, negated ?? named, word);
    if (named === 'production' && negated === undefined && PRODUCTION_LIKE.has(words[index + 1] ?? '')) add(found, 'staging', word);
  }
  return withoutLesser([...found.values()]);
}

function lookUp(word: string, context: Context): string | undefined {
  const bare = NUMBERED.exec(word)?.[1] ?? word;
  return (context === 'plain' ? plain : convention).get(bare);
}

function isLiveTrap(words: readonly string[], index: number): boolean {
  if (words[index] !== 'live') return false;
  return LIVE_TRAPS.has(words[index + 1] ?? '') || LIVE_TRAPS.has(words[index - 1] ?? '');
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
