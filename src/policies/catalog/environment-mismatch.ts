import type { FindingPlace } from '../../domain/finding.ts';
import type { PlacedJob } from '../../domain/occurrence.ts';
import { groupBy } from '../exposure.ts';
import { placeOfJob, runs } from '../jobs-of.ts';
import { isTransfer, type NameTier, segmentsOf, tierOfName } from '../name-tier.ts';
import type { Draft, Policy } from '../policy.ts';

type Side = 'production' | 'non-production';

/** Words that name a build mode as often as a place: `NODE_ENV: production`. */
const BARE_MODE = /^(?:production|development|test|testing)$/i;
/** A script asks many hosts; only a context, an app or a cluster is what it deploys to. */
const HOST = /[\w-]\.[a-z]{2,20}$/i;

/** Something else that a job says of where it works. */
interface Claim {
  readonly tier: Side;
  readonly words: string;
  /** Says an environment and nothing else: not a build target or a profile. */
  readonly sure: boolean;
  readonly place: FindingPlace;
}

/** A job that says one environment by its name or target and declares the other one. */
export const policy: Policy = {
  id: 'environment-mismatch',
  level: 'error',
  summary: 'a job that names one environment and deploys to another',
  standards: 'job-mixing',
  evaluate: (scene) => {
    const byFile = groupBy(
      scene.jobs.filter(({ attribution }) => runs(attribution.place)),
      ({ path }) => path,
    );
    return [...byFile.values()].flatMap((jobs) => {
      const declared = new Set(jobs.flatMap((job) => declaredBy(job)?.tier ?? []));
      return jobs.flatMap((job) => draftOf(job, declared) ?? []);
    });
  },
};

/** The environment that it declares, where that is literal; a call hands it to the workflow that it calls. */
function declaredBy(job: PlacedJob): { readonly name: string; readonly tier: Side; readonly region: PlacedJob['region'] } | undefined {
  const { environment, hints } = job;
  if (environment?.expression !== undefined) return undefined;
  const inputs = hints.filter(({ kind, text }) => kind === 'input' && sideOf(tierOfName(text)) !== undefined);
  const names = environment?.names ?? inputs.map(({ text }) => text);
  const region = environment?.region ?? inputs[0]?.region ?? job.region;
  const tiers = new Set(names.map(tierOfEnvironment));
  const [tier] = tiers;
  return tiers.size === 1 && tier !== undefined ? { name: names.join(', '), tier, region } : undefined;
}

function tierOfEnvironment(name: string): Side | undefined {
  return /^(?:staging|stage|test|preview|demo)$/i.test(name) ? 'non-production' : sideOf(tierOfName(name));
}

function sideOf(tier: NameTier): Side | undefined {
  return tier === 'mixed' ? undefined : tier;
}

function draftOf(job: PlacedJob, ofFile: ReadonlySet<Side>): Draft | undefined {
  const declared = declaredBy(job);
  if (declared === undefined || isTransfer(`${job.id} ${job.name ?? ''}`)) return undefined;
  const claims = claimsOf(job, ofFile);
  if (claims === undefined) return undefined;
  const against = claims.filter(({ tier }) => tier !== declared.tier);
  const [first] = against;
  if (first === undefined) return undefined;
  const unanimous = against.length === claims.length || against.every(({ words }) => words.startsWith('the target'));
  return {
    // What is handed to another workflow may be a build mode.
    level: unanimous && job.environment !== undefined && against.some(({ sure }) => sure) ? 'error' : 'warning',
    confidence: 'certain',
    message: `The job ${job.id} declares the environment ${declared.name}, but ${first.words} says ${first.tier}.`,
    primary: placeOfJob(job, `declares ${declared.name}`, declared.region),
    related: against.map(({ place }) => place),
    remedy: `Decide which one is meant: name the job and its target after ${declared.name}, or declare the environment that they name.`,
  };
}

/** What its id, title, targets and file say; undefined where one of them says both. */
function claimsOf(job: PlacedJob, ofFile: ReadonlySet<Side>): Claim[] | undefined {
  const claims: Claim[] = [];
  const title = job.name !== undefined && !job.name.includes('${{') ? job.name : '';
  for (const [name, words] of [
    [job.id, `the job's id ${job.id}`],
    [title, `its name "${title}"`],
  ] as const) {
    const tier = tierOfName(name);
    if (tier === 'mixed') return undefined;
    if (tier !== undefined) claims.push({ tier, words, sure: true, place: placeOfJob(job, `says ${tier}`) });
  }
  const targets = targetClaims(job);
  const file = job.path.slice(job.path.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '');
  const tier = sideOf(tierOfName(file));
  // A file of several environments is named after one of them; a job with a name of its own follows that.
  const fromFile = claims.length === 0 && targets.length === 0 && tier !== undefined && !ofFile.has(tier) && !isTransfer(file);
  // A branch is a convention: where the file says it too, it is what the job declares.
  const branch = claims.length === 0 && targets.length === 0 && tier === undefined ? branchClaim(job) : undefined;
  if (branch !== undefined) return [branch];
  return fromFile
    ? [{ tier, words: `the file name ${file}`, sure: true, place: placeOfJob(job, `the file says ${tier}`) }]
    : [...claims, ...targets];
}

/** The branches that start it, where all are named after one side: a convention, so not sure. */
function branchClaim(job: PlacedJob): Claim | undefined {
  const tiers = new Set(job.branches.map(tierOfEnvironment));
  const [tier] = tiers;
  if (tiers.size !== 1 || tier === undefined) return undefined;
  return {
    tier,
    words: `the branch ${job.branches.join(', ')}`,
    sure: false,
    place: placeOfJob(job, `started by ${job.branches.join(', ')}`),
  };
}

/** Contexts, apps and hosts that its commands name, where they agree with each other. */
function targetClaims(job: PlacedJob): Claim[] {
  const found = job.hints.flatMap((hint) => {
    const tier = hint.kind === 'target' && !HOST.test(hint.text) ? tierOfEnvironment(hint.text) : undefined;
    return tier === undefined ? [] : [{ tier, hint }];
  });
  // A bare mode is no claim, but it tells that the others are not all: one job for each of a matrix.
  const claim = found.find(({ hint }) => !BARE_MODE.test(hint.text) && sideOf(tierOfName(hint.text)) !== undefined);
  if (claim === undefined || new Set(found.map(({ tier }) => tier)).size !== 1) return [];
  const { tier, hint } = claim;
  // `--target prod` may be a stage of an image; `acme-prod` is a place.
  const sure = segmentsOf(hint.text).length > 1;
  return [{ tier, words: `the target ${hint.text}`, sure, place: placeOfJob(job, `deploys to ${hint.text}`, hint.region) }];
}
