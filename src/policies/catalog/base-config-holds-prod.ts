import { inOrderOfPlace, isOwn, isPlacedBesideValue, targetCrossings } from '../crossing.ts';
import { placeOf } from '../place-of.ts';
import type { Policy } from '../policy.ts';

/** Files from which every environment inherits. */
const BASE =
  /(?:^|\/)(?:appsettings\.json|values\.ya?ml|application\.(?:ya?ml|properties)|(?:docker-)?compose\.ya?ml|config\/default\.(?:json|ya?ml|toml)|secrets-common|\.env)$|(?:^|\/)base\/[^\n]{1,200}\.(?:ya?ml|json|env|properties)$/;

/** A production target in a file from which every environment inherits and that no other environment overrides. */
export const policy: Policy = {
  id: 'base-config-holds-prod',
  level: 'note',
  summary: 'a production target in a file from which every environment inherits',
  standards: 'crossing-target',
  evaluate: (scene, context) => {
    const overridden = new Set(scene.occurrences.flatMap(({ attribution, key }) => (attribution.tier === 'non-production' ? [key] : [])));
    return targetCrossings(scene, context).flatMap(({ name, all, production, named }) => {
      if (named !== 'production' && (named !== undefined || production.length === 0)) return [];
      const [first, ...others] = all
        .filter((one) => !isPlacedBesideValue(one) && one.form === 'literal' && isOwn(one))
        .filter(({ location, key }) => BASE.test(location.path) && !overridden.has(key))
        .sort(inOrderOfPlace);
      if (first === undefined) return [];
      return [
        {
          confidence: 'likely' as const,
          message: `${first.location.path} points at ${name} of production, and every environment inherits it: none overrides ${first.key}.`,
          primary: placeOf(first, 'inherited by every environment'),
          related: [...others, ...production].map((one) => placeOf(one, 'the same target')),
          remedy: `Move ${first.key} into production's own file and leave it out of the common one, so that an environment without it fails.`,
        },
      ];
    });
  },
};
