import { STRONG_BITS } from '../exposure.ts';
import type { Policy } from '../policy.ts';
import { isConnection, environmentsOf, levelOf, reuseDrafts, reusesIn, type Reuse, DERIVED_LENGTH } from '../reuse.ts';

/** The same secret in two environments, once plain and once encoded, wrapped or as part of a connection string. */
export const policy: Policy = {
  id: 'cross-env-derived-reuse',
  level: 'error',
  summary: 'the same secret in two environments, once encoded, wrapped or inside a connection string',
  standards: 'reuse',
  evaluate: (scene, context) =>
    reuseDrafts(
      reusesIn(scene, context).filter(({ kind }) => kind === 'derived'),
      (reuse) => ({
        level: isShort(reuse) && levelOf(reuse) === 'error' ? 'warning' : levelOf(reuse),
        message: `The same secret stands in ${environmentsOf(reuse)}: ${wrappingsOf(reuse)}.`,
        related: 'the same secret in another form',
      }),
    ),
};

/** What decodes to a short text may be equal by chance. */
function isShort({ places }: Reuse): boolean {
  return places.every(({ credential }) => credential.length < DERIVED_LENGTH && credential.bits < STRONG_BITS);
}

/** How it is written in each form: `plain in one place, base64 in another`. */
function wrappingsOf({ places }: Reuse): string {
  const forms = places.map((place) => {
    const { wrapping } = place.credential;
    if (wrapping.length > 0) return wrapping.join(' in ');
    return isConnection(place) ? 'as the password of a connection' : 'plain';
  });
  const distinct = [...new Set(forms)].sort();
  return distinct.length > 1 ? `${distinct.join(' here, ')} there` : 'spelt differently';
}
