import type { CredentialOccurrence, Scene } from '../../domain/occurrence.ts';
import { committedIn, credentialsIn, draftsOf, type Exposure, isPlaced } from '../exposure.ts';
import type { Policy } from '../policy.ts';
import { storeFor } from '../remedies.ts';
import { createSideOf, ownSide } from '../sharing.ts';

/** A value whose own format says live, in a place that says otherwise. */
export const policy: Policy = {
  id: 'live-key-in-nonprod',
  level: 'error',
  summary: 'a live-mode key in a non-production place',
  standards: 'reuse',
  evaluate(scene, context) {
    const sideOf = createSideOf(scene, context);
    const exposures = liveIn(scene)
      .filter((occurrence) => sideOf(occurrence) === ownSide(occurrence))
      .flatMap(exposureOf);
    return draftsOf(exposures, (occurrence) => ({
      message: `A live ${occurrence.credential.name} stands in ${occurrence.attribution.environment ?? 'a test fixture'}.`,
      remedy: `Use a test-mode key here and keep it in ${storeFor(occurrence)}. Rotate the live key: everybody with access to this place has it.`,
    }));
  },
};

/** Secrets, and publishable keys too: those leak nothing, but what they start is real. */
function liveIn(scene: Scene): CredentialOccurrence[] {
  const publishable = credentialsIn(scene).filter(
    ({ credential, ignored }) => credential.publishable && credential.weak === undefined && !ignored,
  );
  return [...committedIn(scene), ...publishable].filter(({ credential }) => credential.mode === 'live');
}

function exposureOf(occurrence: CredentialOccurrence): Exposure[] {
  const { credential, attribution, form } = occurrence;
  if (attribution.place === 'fixture' && attribution.tier !== 'non-production') {
    return credential.publishable || credential.certainty !== 'certain' ? [] : [{ occurrence, level: 'warning', confidence: 'likely' }];
  }
  if (attribution.place === 'template' || attribution.place === 'documentation') return [];
  if (attribution.tier !== 'non-production' || !isPlaced(occurrence)) return [];
  const blocks =
    !credential.publishable && credential.certainty === 'certain' && form !== 'comment' && attribution.place === 'configuration';
  return [{ occurrence, level: blocks ? 'error' : 'warning', confidence: attribution.confidence === 'certain' ? 'certain' : 'likely' }];
}
