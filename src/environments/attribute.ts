import type { Job } from '../domain/document.ts';
import type { Attribution, Confidence, Evidence, EvidenceKind, Place } from '../domain/environment.ts';
import type { Detection, Fact, Observation, Occurrence, PlacedFact, PlacedJob } from '../domain/occurrence.ts';
import type { Settings } from '../domain/settings.ts';
import { placeOf } from './place.ts';
import { roleOf } from './role.ts';
import type { Signal, Subject } from './signal.ts';
import { registry } from './signals/registry.gen.ts';

/**
 * The order in which kinds decide. The value is last: a live key or a production
 * host in a staging file stands in staging, and that disagreement is a finding.
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

/** Places detections, jobs and facts in environments. Keeps what it learnt of a path. */
export function createAttributor(settings: Settings): Attributor {
  const signals = [...registry].sort(byStrength);
  const ofPath = signals.filter(({ kind }) => kind === 'path');
  const rest = signals.filter(({ kind }) => kind !== 'path');
  const paths = new Map<string, { readonly place: Place; readonly groups: readonly (readonly Evidence[])[] }>();

  function known(path: string): { readonly place: Place; readonly groups: readonly (readonly Evidence[])[] } {
    const found = paths.get(path) ?? {
      place: placeOf(path),
      groups: gather(ofPath, { path, detection: undefined, job: undefined, settings }),
    };
    paths.set(path, found);
    return found;
  }
  function place(path: string, detection: Detection | undefined, job: Job | undefined): Attribution {
    const { place: kind, groups } = known(path);
    const others = gather(rest, { path, detection, job, settings });
    const fromPath = kind === 'documentation' || job !== undefined ? [] : groups;
    const all = [...others, ...fromPath].sort(([left], [right]) => DECIDING.indexOf(left!.kind) - DECIDING.indexOf(right!.kind));
    return resolve(all, kind, job?.environment !== undefined && job.environment.names.length === 0);
  }
  const jobOf = (jobs: readonly Job[], id: string | undefined): Job | undefined =>
    id === undefined ? undefined : jobs.find((job) => job.id === id);
  const attributor: Attributor = {
    placeObservation: ({ path, detections, jobs, facts }, ignored) => ({
      occurrences: detections.map((detection) => attributor.occurrence(detection, ignored, jobs)),
      jobs: jobs.map((job) => attributor.job(path, job)),
      facts: facts.map((fact) => attributor.fact(fact, jobs)),
    }),
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

/** A fact is placed by its scopes as a reference is; it has no key of its own. */
function asDetection({ location, scopes, job }: Fact): Detection {
  return {
    kind: 'reference',
    location,
    key: 'fact',
    keyPath: [],
    scopes,
    form: 'literal',
    format: 'fact',
    job,
    reference: { system: 'fact', name: '', identity: '' },
  };
}

function gather(signals: readonly Signal[], subject: Subject): readonly (readonly Evidence[])[] {
  return signals.map((signal) => signal.find(subject)).filter((evidence) => evidence.length > 0);
}

/** The first group decides; a group that contradicts itself decides nothing. */
function resolve(groups: readonly (readonly Evidence[])[], place: Place, unresolved: boolean): Attribution {
  const [first] = groups;
  const evidence = groups.flat();
  if (first === undefined) {
    return { environment: undefined, tier: 'unknown', confidence: unresolved ? 'ambiguous' : 'none', evidence, candidates: [], place };
  }
  const candidates = [...new Set(first.map(({ environment }) => environment))];
  // The name of a fixture describes what is tested.
  const pretended = place === 'fixture' && first[0]!.kind === 'path';
  if (candidates.length > 1 || pretended || unresolved) {
    return { environment: undefined, tier: 'unknown', confidence: 'ambiguous', evidence, candidates, place };
  }
  const { environment, tier } = first[0]!;
  const [agrees, disagrees] = [
    evidence.filter((item) => item.environment === environment),
    evidence.filter((item) => item.environment !== environment),
  ];
  return { environment, tier, confidence: confidenceOf(first[0]!), evidence: [...agrees, ...disagrees], candidates: [], place };
}

function confidenceOf({ kind, text }: Evidence): Confidence {
  if (kind === 'declared') return 'certain';
  if (kind === 'value') return text.startsWith('the host') ? 'likely' : 'certain';
  return kind === 'job' && text.startsWith("the job's environment") ? 'certain' : 'likely';
}
