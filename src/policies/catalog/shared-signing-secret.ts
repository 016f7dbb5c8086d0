import type { Policy } from '../policy.ts';
import { environmentsOf, levelOf, reuseDrafts, reusesIn } from '../reuse.ts';

/** One signing or encryption secret in two environments. */
export const policy: Policy = {
  id: 'shared-signing-secret',
  level: 'error',
  summary: 'one signing or encryption secret in two environments',
  standards: 'reuse',
  evaluate: (scene, context) =>
    reuseDrafts(
      reusesIn(scene, context).filter(({ kind }) => kind === 'signing'),
      (reuse) => ({
        level: levelOf(reuse),
        message: `One signing secret (${reuse.places[0]?.key}) stands in ${environmentsOf(reuse)}: a token that one issues is valid in the other.`,
        related: 'the same signing secret',
      }),
    ),
};
