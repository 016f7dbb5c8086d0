import { sentenceWithArticle } from '../article.ts';
import type { CredentialOccurrence } from '../../domain/occurrence.ts';
import { committedIn, draftsOf, type Exposure, isGeneric, isPlaced } from '../exposure.ts';
import type { Policy } from '../policy.ts';
import { moveOut } from '../remedies.ts';

/** A credential that nothing places in an environment. What is placed belongs to the policies of its environment. */
export const policy: Policy = {
  id: 'credential-committed',
  level: 'error',
  summary: 'a recognised credential in a place that names no environment',
  standards: 'committed-credential',
  evaluate: (scene) =>
    draftsOf(committedIn(scene).flatMap(exposureOf), (occurrence) => ({
      message: `${sentenceWithArticle(occurrence.credential.name)} is committed; nothing tells which environment it belongs to.`,
      remedy: moveOut(occurrence),
    })),
};

function exposureOf(occurrence: CredentialOccurrence): Exposure[] {
  const { credential, attribution, form } = occurrence;
  if (
    credential.mode !== 'unknown' ||
    (attribution.tier !== 'unknown' && attribution.place !== 'documentation' && !isUnsureProduction(occurrence))
  )
    return [];
  const generic = isGeneric(credential);
  const elsewhere = attribution.place !== 'configuration' || form === 'comment';
  if (elsewhere && (generic || credential.certainty !== 'certain')) return [];
  const certain = credential.certainty === 'certain' && !generic && !elsewhere;
  return [{ occurrence, level: certain ? 'error' : 'warning', confidence: certain ? 'certain' : 'likely' }];
}

/** One of several environments of production, which one is unknown. */
function isUnsureProduction(occurrence: CredentialOccurrence): boolean {
  return occurrence.attribution.tier === 'production' && !isPlaced(occurrence);
}
