import type { Policy } from '../policy.ts';
import { environmentsOf, levelOf, type Reuse, reuseDrafts, reusesIn } from '../reuse.ts';

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
        message: `One ${kindOf(reuse)} (${reuse.places[0]?.key}) stands in ${environmentsOf(reuse)}: ${effectOf(reuse)}.`,
        related: 'the same signing secret',
      }),
    ),
};

function signs({ places }: Reuse): boolean {
  return places.some(({ credential }) => credential.signing);
}

function kindOf(reuse: Reuse): string {
  return signs(reuse) ? 'signing secret' : 'encryption key';
}

function effectOf(reuse: Reuse): string {
  return signs(reuse) ? 'a token that one issues is valid in the other' : 'what one encrypts can be read with the key of the other';
}
