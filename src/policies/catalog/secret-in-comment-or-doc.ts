import { sentenceWithArticle } from '../article.ts';
import type { CredentialOccurrence } from '../../domain/occurrence.ts';
import { committedIn, draftsOf, type Exposure, isGeneric, STRONG_BITS } from '../exposure.ts';
import type { Policy } from '../policy.ts';
import { moveOut } from '../remedies.ts';

/** Comments, runbooks and instructions for agents: read first and by everybody, and rotated last. */
export const policy: Policy = {
  id: 'secret-in-comment-or-doc',
  level: 'note',
  summary: 'a secret in a comment or in documentation',
  standards: 'committed-credential',
  evaluate: (scene) =>
    draftsOf(committedIn(scene).flatMap(exposureOf), (occurrence) => ({
      message: `${sentenceWithArticle(occurrence.credential.name)} stands in ${occurrence.form === 'comment' ? 'a comment or an example' : 'documentation'}.`,
      remedy: moveOut(occurrence),
    })),
};

function exposureOf(occurrence: CredentialOccurrence): Exposure[] {
  const { credential, attribution, form } = occurrence;
  const documented = attribution.place === 'documentation' || (form === 'comment' && attribution.place === 'configuration');
  if (!documented || credential.mode === 'test' || credential.bits < STRONG_BITS) return [];
  const known = credential.certainty === 'certain' && !isGeneric(credential);
  const production = credential.mode === 'live' || attribution.tier === 'production';
  return [{ occurrence, level: known && production ? 'warning' : 'note', confidence: 'likely' }];
}
