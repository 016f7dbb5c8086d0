import type { Occurrence } from '../../domain/occurrence.ts';
import { type Crossing, referenceCrossings, targetCrossings } from '../crossing.ts';
import { tierOfName } from '../name-tier.ts';
import { placeOf } from '../place-of.ts';
import type { Draft, Policy } from '../policy.ts';

/** Production depends on what is named for, or declared as, a weaker environment. */
export const policy: Policy = {
  id: 'prod-points-at-nonprod',
  level: 'warning',
  summary: 'production points at a database, host, account or secret of another environment',
  standards: 'crossing-target',
  evaluate: (scene, context) => [
    ...targetCrossings(scene, context).flatMap((crossing) => draftsOf(crossing, `points at ${crossing.name}`)),
    ...referenceCrossings(scene, context).flatMap((crossing) => draftsOf(crossing, `names the secret ${crossing.name}`)),
  ],
};

/** Its own path or keys name the weaker environment too: a list of sandboxes, a site that is called staging. */
function saysSoItself({ location, keyPath }: Occurrence): boolean {
  const tiers = [...keyPath, keyPath.join('/')].map(tierOfName);
  return tiers.includes('non-production') || tiers.includes('mixed') || tierOfName(location.path) === 'mixed';
}

function draftsOf({ production, nonProduction, named, declared }: Crossing, does: string): Draft[] {
  const [first, ...others] = declared ? production : production.filter((place) => !saysSoItself(place));
  if (first === undefined || named !== 'non-production') return [];
  const own = (place: Occurrence): string => place.attribution.environment ?? 'a weaker environment';
  return [
    {
      confidence: declared || nonProduction.length > 0 ? 'certain' : 'likely',
      message: `Production ${does}, which ${declared ? 'is declared as a weaker environment’s' : 'is named for a weaker environment'}.`,
      primary: placeOf(first, does),
      related: [
        ...others.map((place) => placeOf(place, does)),
        ...nonProduction.map((place) => placeOf(place, `${own(place)} uses it here`)),
      ],
      remedy: 'Point production at its own resource: what a weaker environment may drop or change must not carry production.',
    },
  ];
}
