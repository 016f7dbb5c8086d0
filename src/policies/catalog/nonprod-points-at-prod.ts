import type { Occurrence, TargetOccurrence } from '../../domain/occurrence.ts';
import { type Crossing, groupOf, isAbsolute, isOwn, isRelative, referenceCrossings, reusedSpots, targetCrossings } from '../crossing.ts';
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
      const wrong = crossing.nonProduction.filter((occurrence) => !reused.has(spotOf(occurrence)) && !reused.has(groupOf(occurrence)));
      const [first] = wrong;
      if (first === undefined || crossing.named === 'non-production' || crossing.named === 'mixed') return [];
      const seen = crossing.production.length > 0 && !isRelative(first);
      if (!seen && crossing.named !== 'production') return [];
      const certain = seen && isOwn(first) && isBlocking(first) && isOneDatabase(wrong, crossing.production);
      const level = crossing.declared || certain ? 'error' : 'warning';
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

/** The tenant of an identity provider, where people sign in: often one for all environments. */
const IDENTITY_PROVIDER = /\.(?:okta|auth0|oktapreview)\.com$/;

function isBlocking({ target }: TargetOccurrence): boolean {
  return BLOCKING.has(target.kind) && !IDENTITY_PROVIDER.test(target.name);
}

/** A server can hold the databases of two environments, each with its own user: only one database is one thing. */
function isOneDatabase(weaker: readonly TargetOccurrence[], production: readonly TargetOccurrence[]): boolean {
  const named = production.flatMap(({ target }) => target.database ?? []);
  const databases = new Set(named);
  const all = named.length === production.length;
  return weaker.some(({ target }) => target.database === undefined || !all || databases.has(target.database));
}

function draftOf({ production, nonProduction, named, declared }: Crossing, level: 'error' | 'warning', does: string): Draft {
  const [first, ...others] = nonProduction as readonly [Occurrence, ...Occurrence[]];
  const environment = first.attribution.environment ?? 'a weaker environment';
  const why = declared
    ? 'declared as production'
    : production.length > 0
      ? 'which production uses too'
      : `which is ${named === 'production' ? 'named for production' : 'used by production'}`;
  return {
    level,
    confidence: production.length > 0 || declared ? 'certain' : 'likely',
    message: `Configuration of ${environment} ${does}, ${why}.`,
    primary: placeOf(first, does),
    related: [...others.map((place) => placeOf(place, does)), ...production.map((place) => placeOf(place, 'production uses it here'))],
    remedy: `Give ${first.attribution.environment ?? 'this environment'} a resource of its own and point this at it; if both share it on purpose, declare it under shared with a reason and an end date.`,
  };
}
