import type { Job } from '../domain/document.ts';
import type { Attribution, Evidence, EvidenceKind, Place, Tier } from '../domain/environment.ts';
import type { Detection, Fact, Observation, Occurrence, PlacedFact, PlacedJob } from '../domain/occurrence.ts';
import type { Settings } from '../domain/settings.ts';
import { isSample, placeOf } from './place.ts';
import { roleOf } from './role.ts';
import type { Clue, Signal, Subject } from './signal.ts';
import { registry } from './signals/registry.gen.ts';
import { clueOfDocument, clueOfWholeName } from './whole-name.ts';

/**
 * The order in which kinds decide. The value is last, declared hosts and accounts
 * with it: a live key or a declared production host in `.env.staging` stands in
 * staging, and that disagreement is the finding. A value decides only where
 * nothing else places it.
 */
const DECIDING: readonly EvidenceKind[] = ['declared', 'job', 'scope', 'key', 'path', 'value'];
const byStrength = (left: Signal, right: Signal): number =>
  DECIDING.indexOf(left.kind) - DECIDING.indexOf(right.kind) || left.order - right.order;

export interface Placed {
  readonly occurrences: readonly Occurrence[];
  readonly jobs: readonly PlacedJob[];
  readonly facts: readonly PlacedFact[];
}

export interface Attributor {
  /** Places everything that was found in one file. */
  placeObservation(observation: Observation, ignored: boolean): Placed;
  occurrence(detection: Detection, ignored: boolean, jobs?: readonly Job[]): Occurrence;
  job(path: string, job: Job): PlacedJob;
  fact(fact: Fact, jobs: readonly Job[]): PlacedFact;
  /** What the path alone says. */
  explain(path: string): Attribution;
}

/** What a path says, for all that stands in the file. */
interface Known extends Kind {
  readonly groups: readonly (readonly Clue[])[];
}

interface Kind {
  readonly place: Place;
  /** Names in it describe what is tested, explained or to be copied, and are nowhere. */
  readonly pretends: boolean;
}

/** Places detections, jobs and facts in environments. Keeps what it learnt of a path. */
export function createAttributor(settings: Settings): Attributor {
  const signals = [...registry].sort(byStrength);
  const ofPath = signals.filter(({ kind }) => kind === 'path');
  const rest = signals.filter(({ kind }) => kind !== 'path');
  const paths = new Map<string, Known>();
  const placed = new WeakMap<Observation, Placed>();
  const placedIgnored = new WeakMap<Observation, Placed>();

  function known(path: string): Known {
    const found = paths.get(path);
    if (found !== undefined) return found;
    const place = placeOf(path);
    const fresh = {
      place,
      pretends: place === 'fixture' || place === 'documentation' || isSample(path),
      groups: gather(ofPath, { path, detection: undefined, job: undefined, settings }),
    };
    paths.set(path, fresh);
    return fresh;
  }
  function place(path: string, detection: Detection | undefined, job: Job | undefined): Attribution {
    const { place: kind, pretends, groups } = known(path);
    const others = gather(rest, { path, detection, job, settings });
    const fromPath = kind === 'documentation' || job !== undefined ? [] : groups;
    const lost =
      [...others, ...fromPath].every(([clue]) => clue?.kind === 'value') &&
      detection?.kind === 'credential' &&
      job?.environment === undefined;
    const whole = lost && kind === 'configuration' && !pretends ? clueOfWholeName(path, detection.scopes) : [];
    const all = [...others, ...fromPath, ...(whole.length > 0 ? [whole] : [])].sort(
      ([left], [right]) => DECIDING.indexOf(left!.kind) - DECIDING.indexOf(right!.kind),
    );
    const resolved = resolve(all, { place: kind, pretends }, isUnresolved(job));
    const told = kind === 'documentation' && detection?.kind === 'credential' && saysNoPlace(resolved, detection);
    return told ? ofDocument(resolved, path) : resolved;
  }
  const jobOf = (jobs: readonly Job[], id: string | undefined): Job | undefined =>
    id === undefined ? undefined : (jobs.find((job) => job.id === id) ?? bareJob(id));
  const attributor: Attributor = {
    placeObservation(observation, ignored) {
      // A file that stands unchanged in two trees was observed once; it is placed once too.
      const memory = ignored ? placedIgnored : placed;
      const known = memory.get(observation);
      if (known !== undefined) return known;
      const { path, detections, jobs, facts } = observation;
      const fresh = {
        occurrences: detections.map((detection) => attributor.occurrence(detection, ignored, jobs)),
        jobs: jobs.map((job) => attributor.job(path, job)),
        facts: facts.map((fact) => attributor.fact(fact, jobs)),
      };
      memory.set(observation, fresh);
      return fresh;
    },
    occurrence: (detection, ignored, jobs = []) => ({
      ...detection,
      attribution: place(detection.location.path, detection, jobOf(jobs, detection.job)),
      role: roleOf(detection),
      ignored,
    }),
    job: (path, job) => ({ ...job, path, attribution: place(path, undefined, job) }),
    fact: (fact, jobs) => ({ ...fact, attribution: place(fact.location.path, asDetection(fact), jobOf(jobs, fact.job)) }),
    explain: (path) => place(path, undefined, undefined),
  };
  return attributor;
}

/** Whether an expression that the file does not resolve says where a job works. */
function isUnresolved(job: Job | undefined): boolean {
  return job?.open === true || (job?.environment !== undefined && job.environment.names.length === 0);
}

/** A job that another file or an orb defines: its name is all that is known. */
function bareJob(id: string): Job {
  return {
    id,
    name: undefined,
    platform: 'circleci',
    region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
    environment: undefined,
    hints: [],
    triggers: [],
    branches: [],
    condition: undefined,
    dynamicSecrets: [],
    commands: [],
    workflow: undefined,
  };
}

/** A fact is placed by its scopes as a reference is; it has no key: the empty one. */
function asDetection({ location, scopes, job }: Fact): Detection {
  return {
    kind: 'reference',
    location,
    key: '',
    keyPath: [],
    scopes,
    form: 'literal',
    format: 'fact',
    job,
    reference: { system: 'fact', name: '', identity: '' },
  };
}

/** Nothing names a place but, perhaps, the mode of the value; a declared account would. */
function saysNoPlace({ evidence }: Attribution, { credential }: Detection & { kind: 'credential' }): boolean {
  return evidence.length === 0 || (credential.account === undefined && evidence.every(({ kind }) => kind === 'value'));
}

/** A secret in a document that is named after an environment is most likely of that one; it never blocks on that. */
function ofDocument(attribution: Attribution, path: string): Attribution {
  const [clue] = clueOfDocument(path);
  if (clue === undefined) return attribution;
  const { environment, tier } = clue;
  return { ...attribution, environment, tier, confidence: 'ambiguous', evidence: [evidenceOf(clue), ...attribution.evidence], candidates: [environment] };
}

function gather(signals: readonly Signal[], subject: Subject): readonly (readonly Clue[])[] {
  return signals.map((signal) => signal.find(subject)).filter((clues) => clues.length > 0);
}

/** The first group decides; a group that contradicts itself decides nothing. */
function resolve(groups: readonly (readonly Clue[])[], { place, pretends }: Kind, unresolved: boolean): Attribution {
  const first = decidingGroup(groups, pretends);
  const evidence = groups.flat().map(evidenceOf);
  if (first === undefined) {
    return { environment: undefined, tier: 'unknown', confidence: unresolved ? 'ambiguous' : 'none', evidence, candidates: [], place };
  }
  const kind = first[0]!.kind;
  const candidates = [...new Set(first.map(({ environment }) => environment))];
  const open = unresolved && kind !== 'declared';
  const pretended = pretends && isName(first);
  if (open || pretended || contradictory(first, candidates)) {
    // One candidate of an expression is a guess; several that agree are what it can take.
    const tier = pretended || (open && candidates.length < 2) ? 'unknown' : commonTier(first);
    return { environment: undefined, tier, confidence: 'ambiguous', evidence, candidates, place };
  }
  const decisive = first.at(-1)!;
  const agrees = (item: Evidence): boolean => item.environment === decisive.environment;
  return {
    environment: decisive.environment,
    tier: decisive.tier,
    confidence: kind === 'declared' || (decisive.certain === true && candidates.length === 1) ? 'certain' : 'likely',
    evidence: [...evidence.filter(agrees), ...evidence.filter((item) => !agrees(item))],
    candidates: [],
    place,
  };
}

/**
 * The strongest group; where names describe, the strongest that is more than a name,
 * if there is one. A weak one together with the next that says another tier.
 */
function decidingGroup(groups: readonly (readonly Clue[])[], pretends: boolean): readonly Clue[] | undefined {
  const index = groups.findIndex((clues) => !pretends || !isName(clues));
  const first = groups[Math.max(index, 0)];
  if (first === undefined) return undefined;
  const next = groups.slice(Math.max(index, 0) + 1).find(([clue]) => clue!.kind === 'path');
  if (next !== undefined && first.every(({ loose }) => loose === true)) return next;
  if (!first.every(({ weak }) => weak === true)) return first;
  return next === undefined || commonTier(next) === commonTier(first) ? first : [...first, ...next];
}

/** Evidence that is no more than a name. */
function isName(clues: readonly Clue[]): boolean {
  return clues.some(({ kind, certain }) => kind !== 'declared' && kind !== 'job' && certain !== true);
}

/** `dev-test` is one place, named after its last word; a job that lists `dev` and `test` works in both. */
function contradictory(clues: readonly Clue[], candidates: readonly string[]): boolean {
  if (candidates.length < 2) return false;
  if (commonTier(clues) !== 'non-production' || clues[0]!.kind === 'declared') return true;
  return clues[0]!.kind === 'job' && new Set(clues.map(({ said }) => said)).size > 1;
}

function commonTier(clues: readonly Clue[]): Tier {
  const tiers = new Set(clues.map(({ tier }) => tier));
  return tiers.size === 1 ? clues[0]!.tier : 'unknown';
}

function evidenceOf({ kind, text, environment, tier }: Clue): Evidence {
  return { kind, text, environment, tier };
}
