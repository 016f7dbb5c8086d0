import { withArticle } from '../article.ts';
import type { CredentialOccurrence, Occurrence, Scene, TargetOccurrence } from '../../domain/occurrence.ts';
import { inOrderOfPlace, isOwn, isPlacedBesideValue, targetCrossings } from '../crossing.ts';
import { credentialsIn, draftsOf, isReal } from '../exposure.ts';
import { runs } from '../jobs-of.ts';
import { placeOf } from '../place-of.ts';
import type { Draft, Policy, PolicyContext } from '../policy.ts';
import { moveOut } from '../remedies.ts';
import { spotOf } from '../sharing.ts';

/** What is used when a variable is unset is production's. */
export const policy: Policy = {
  id: 'prod-fallback-default',
  level: 'error',
  summary: 'production is what a program falls back to when a variable is unset',
  standards: 'crossing-target',
  evaluate: (scene, context) => {
    const targets = targetDefaults(scene, context);
    const credentials = credentialDefaults(scene, new Set(targets.flatMap(({ all }) => all.map(spotOf))));
    const covered = new Set(credentials.map(spotOf));
    return [
      ...ofCredentials(credentials),
      ...targets.flatMap(({ name, all, production }) =>
        ofTarget(
          name,
          all.filter((one) => !covered.has(spotOf(one))),
          production,
        ),
      ),
    ];
  },
};

interface TargetDefault {
  readonly name: string;
  readonly all: readonly TargetOccurrence[];
  readonly production: readonly TargetOccurrence[];
}

function standsInProduction(occurrence: Occurrence): boolean {
  return occurrence.attribution.tier === 'production' && isPlacedBesideValue(occurrence);
}

/** Defaults outside production that point at what is production's. */
function targetDefaults(scene: Scene, context: PolicyContext): TargetDefault[] {
  return targetCrossings(scene, context).flatMap(({ name, all, production, named }) => {
    const ofProduction = named === 'production' || (named === undefined && production.some(({ form }) => form !== 'default'));
    // An account holds things; it is none to connect to.
    const defaults = all.filter((one) => one.form === 'default' && one.target.kind !== 'account' && !standsInProduction(one) && isOwn(one));
    return ofProduction && defaults.length > 0 ? [{ name, all: defaults.sort(inOrderOfPlace), production }] : [];
  });
}

/** Live by their format, in production by their place too, or beside a production target. */
function credentialDefaults(scene: Scene, pointing: ReadonlySet<string>): CredentialOccurrence[] {
  const real = credentialsIn(scene).filter(({ credential, attribution }) => isReal(credential) && runs(attribution.place));
  const inProduction = new Set(
    real.filter((one) => standsInProduction(one) && one.form !== 'default').map(({ credential }) => credential.identity),
  );
  return real.filter(
    (one) =>
      one.form === 'default' &&
      !standsInProduction(one) &&
      (one.credential.mode === 'live' || inProduction.has(one.credential.identity) || pointing.has(spotOf(one))),
  );
}

function ofCredentials(credentials: readonly CredentialOccurrence[]): Draft[] {
  return draftsOf(
    credentials.map((occurrence) => ({
      occurrence,
      level: occurrence.credential.certainty === 'certain' ? 'error' : 'warning',
      confidence: occurrence.credential.certainty === 'certain' ? 'certain' : 'likely',
    })),
    (occurrence) => ({
      message: `When ${occurrence.key} is unset, ${withArticle(occurrence.credential.name)} of production is used.`,
      remedy: `${moveOut(occurrence)} Fail when the variable is unset.`,
    }),
  );
}

function ofTarget(name: string, [first, ...others]: readonly TargetOccurrence[], production: readonly TargetOccurrence[]): Draft[] {
  if (first === undefined) return [];
  return [
    {
      level: 'warning',
      confidence: 'likely',
      message: `When ${first.key} is unset, the program connects to ${name}, which is production's.`,
      primary: placeOf(first, 'the default'),
      related: [...others.map((one) => placeOf(one, 'the default')), ...production.map((one) => placeOf(one, 'production uses it here'))],
      remedy: 'Fail when the variable is unset, or fall back to this machine.',
    },
  ];
}
