import type { CredentialOccurrence, Scene } from '../../domain/occurrence.ts';
import { credentialsIn, groupBy, inOrder, isPlaced, isPlacedByName } from '../exposure.ts';
import { placeOf } from '../place-of.ts';
import type { Draft, Policy } from '../policy.ts';
import { createSideOf, ownSide, spotOf } from '../sharing.ts';

/** One credential with one account, project or cluster that it opens. */
interface Tenancy {
  readonly account: string;
  readonly occurrence: CredentialOccurrence;
}

/** Different credentials, one tenant: the environments are only named differently. */
export const policy: Policy = {
  id: 'cross-env-same-account',
  level: 'warning',
  summary: 'production and another environment in one account, project or cluster',
  standards: 'reuse',
  evaluate(scene, context) {
    const sideOf = createSideOf(scene, context);
    const tenancies = tenanciesIn(scene).filter(({ account, occurrence }) => sideOf(occurrence, [account]) === ownSide(occurrence));
    return [...groupBy(tenancies, ({ account }) => account)].flatMap(([account, group]) => draftOf(account, group));
  },
};

/** Types that are the name of an account and nothing else. */
const ACCOUNT_ID = /-(?:account|tenant|organi[sz]ation|workspace|subscription)-(?:sid|id)$/;

function tenanciesIn(scene: Scene): Tenancy[] {
  const tenants = groupBy(
    scene.occurrences.flatMap((occurrence) =>
      occurrence.kind === 'target' &&
      occurrence.target.own &&
      !occurrence.target.local &&
      ['account', 'project', 'cluster'].includes(occurrence.target.kind)
        ? [{ spot: spotOf(occurrence), name: occurrence.target.name }]
        : [],
    ),
    ({ spot }) => spot,
  );
  return credentialsIn(scene).flatMap((occurrence) => {
    const { credential, attribution } = occurrence;
    // The live and the test key of one vendor account are meant to be of one account.
    const counts =
      credential.weak === undefined && !credential.local && credential.mode === 'unknown' && attribution.place === 'configuration';
    if (!counts || !isPlaced(occurrence) || !isPlacedByName(occurrence)) return [];
    const accounts = new Set([
      ...(credential.account === undefined ? [] : [credential.account]),
      ...(tenants.get(spotOf(occurrence)) ?? []).map(({ name }) => name),
    ]);
    return [...accounts].map((account) => ({ account, occurrence }));
  });
}

function draftOf(account: string, group: readonly Tenancy[]): Draft[] {
  const places = group.map(({ occurrence }) => occurrence).sort(inOrder);
  const production = places.filter(({ attribution }) => attribution.tier === 'production');
  // An equal secret is reuse; an equal id of the account is what this is about.
  const known = new Set(production.flatMap(({ credential }) => (ACCOUNT_ID.test(credential.type) ? [] : [credential.identity])));
  const others = places.filter(({ attribution, credential }) => attribution.tier === 'non-production' && !known.has(credential.identity));
  const [primary] = others;
  if (primary === undefined || production.length === 0) return [];
  return [
    {
      confidence: 'likely',
      message: `Production and ${primary.attribution.environment ?? 'another environment'} use different credentials of one account: ${account}.`,
      primary: placeOf(primary, `a credential of ${account}`),
      related: [...others.slice(1), ...production].map((place) => placeOf(place, `another credential of ${account}`)),
      credential: primary.credential,
      remedy: `Give ${primary.attribution.environment ?? 'this environment'} an account or project of its own; or declare ${account} under shared in the settings, with a reason and an end date.`,
    },
  ];
}
