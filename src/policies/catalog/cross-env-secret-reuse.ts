import type { Policy } from '../policy.ts';
import { environmentsOf, levelOf, reuseDrafts, reusesIn, type Reuse, NAMED_LENGTH, underOneName } from '../reuse.ts';

/** The same secret, spelt the same, in two environments; one finding for each secret. */
export const policy: Policy = {
  id: 'cross-env-secret-reuse',
  level: 'error',
  summary: 'the same secret in two environments',
  standards: 'reuse',
  evaluate: (scene, context) =>
    reuseDrafts(
      reusesIn(scene, context).filter(({ kind }) => kind === 'secret'),
      (reuse) => ({
        level: shortUnderOtherNames(reuse) ? 'note' : levelOf(reuse),
        message: `The same ${reuse.places[0]?.credential.name} stands in ${environmentsOf(reuse)}.`,
        related: 'the same value',
      }),
    ),
};

/** A short value under names that differ may be equal by chance or by habit. */
function shortUnderOtherNames(reuse: Reuse): boolean {
  return reuse.places.every(({ credential }) => credential.length < NAMED_LENGTH) && !underOneName(reuse);
}
