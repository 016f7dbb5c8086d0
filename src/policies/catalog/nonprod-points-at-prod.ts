import type { Occurrence } from '../../domain/occurrence.ts';
import { type Crossing, isAbsolute, isOwn, isRelative, referenceCrossings, reusedSpots, targetCrossings } from '../crossing.ts';
import { placeOf } from '../place-of.ts';
import type { Draft, Policy } from '../policy.ts';
import { spotOf } from '../sharing.ts';

/** A place outside production that points at what production uses: a host, a database, a bucket, a secret by its name. */
export const policy: Policy = {
  id: 'nonprod-points-at-prod',
  level: 'error',
  summary: 'another environment points at a production database, host, account or secret',
  standards: 'crossing-target',
  evaluate: (scene, context) => {
    const reused = reusedSpots(scene);
    const targets = targetCrossings(scene, context).flatMap((crossing) => {
      const wrong = crossing.nonProduction.filter((occurrence) => !reused.has(spotOf(occurrence)));
      const [first] = wrong;
      if (first === undefined || crossing.named === 'non-production' || crossing.named === 'mixed') return [];
      const seen = crossing.production.length > 0 && !isRelative(first);
      if (!seen && crossing.named !== 'production') return [];
      const level = crossing.declared || (seen && isOwn(first) && BLOCKING.has(first.target.kind)) ? 'error' : 'warning';
      return [draftOf({ ...crossing, nonProduction: wrong }, level, `points at ${crossing.name}`)];
    });
    const references = referenceCrossings(scene, context).flatMap((crossing) => {
      const [first] = crossing.nonProduction;
      if (first === undefined || crossing.named === 'non-production' || crossing.named === 'mixed') return [];
      const seen = crossing.production.length > 0;
      if (crossing.named !== 'production' && !(seen && isAbsolute(first))) return [];
      return [draftOf(crossing, seen && crossing.named === 'production' ? 'error' : 'warning', `names the secret ${crossing.name}`)];
    });
    return [...targets, ...references];
  },
};

/** An account, a project and a cluster can hold two environments that are separate inside; these hold data. */
const BLOCKING = new Set(['host', 'bucket', 'database', 'volume', 'app', 'resource']);

function draftOf({ production, nonProduction, named, declared }: Crossing, level: 'error' | 'warning', does: string): Draft {
  const [first, ...others] = nonProduction as readonly [Occurrence, ...Occurrence[]];
  const environment = first.attribution.environment ?? 'A weaker environment';
  const why = declared
    ? 'declared as production'
    : production.length > 0
      ? 'which production uses too'
      : `which is ${named === 'production' ? 'named for production' : 'used by production'}`;
  return {
    level,
    confidence: production.length > 0 || declared ? 'certain' : 'likely',
    message: `${environment[0]!.toUpperCase()}${environment.slice(1)} ${does}, ${why}.`,
    primary: placeOf(first, does),
    related: [...others.map((place) => placeOf(place, does)), ...production.map((place) => placeOf(place, 'production uses it here'))],
    remedy: `Give ${first.attribution.environment ?? 'this environment'} a resource of its own and point this at it; if both share it on purpose, declare it under shared with a reason and an end date.`,
  };
}
