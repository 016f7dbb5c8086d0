import type { CredentialOccurrence } from '../../domain/occurrence.ts';
import { committedIn, draftsOf, type Exposure, isGeneric, isPlaced, STRONG_BITS } from '../exposure.ts';
import type { Policy } from '../policy.ts';
import { moveOut } from '../remedies.ts';

/** A production credential: by its place, or by its own mode where no place contradicts it. */
export const policy: Policy = {
  id: 'prod-credential-committed',
  level: 'error',
  summary: 'a production credential in a tracked file',
  standards: 'committed-credential',
  evaluate: (scene) =>
    draftsOf(exposuresIn(committedIn(scene)), (occurrence) => ({
      message: `A production ${occurrence.credential.name} is committed to the repository.`,
      remedy: moveOut(occurrence),
    })),
};

/** With the copies that nothing places: one secret is one finding. What another environment holds is a relation of its own. */
function exposuresIn(committed: readonly CredentialOccurrence[]): Exposure[] {
  const exposures = committed.flatMap(exposureOf);
  const shown = new Set(exposures.map(({ occurrence }) => occurrence));
  const known = new Set(exposures.map(({ occurrence }) => occurrence.credential.identity));
  const copies = committed.filter(
    (occurrence) => known.has(occurrence.credential.identity) && !shown.has(occurrence) && occurrence.attribution.tier === 'unknown' && occurrence.attribution.place === 'configuration',
  );
  return [...exposures, ...copies.map((occurrence): Exposure => ({ occurrence, level: 'note', confidence: 'likely' }))];
}

function exposureOf(occurrence: CredentialOccurrence): Exposure[] {
  const { credential, attribution, form } = occurrence;
  if (credential.mode === 'test' || attribution.place !== 'configuration') return [];
  const live = credential.mode === 'live' && attribution.tier !== 'non-production';
  const placed = attribution.tier === 'production' && isPlaced(occurrence);
  if (!live && !placed) return [];
  const sure = credential.certainty === 'certain' && !isGeneric(credential);
  if (!sure && credential.bits < STRONG_BITS / 2) return [];
  const blocks = form !== 'comment' && (sure || credential.bits >= STRONG_BITS);
  const certain = sure && (attribution.confidence === 'certain' || live);
  return [{ occurrence, level: blocks ? 'error' : 'warning', confidence: certain ? 'certain' : 'likely' }];
}
