import type { CredentialOccurrence } from '../../domain/occurrence.ts';
import { credentialsIn, draftsOf, type Exposure, isPlaced, isPlacedByName } from '../exposure.ts';
import type { Policy } from '../policy.ts';
import { storeFor } from '../remedies.ts';

/** The inverse of live-key-in-nonprod: production that runs on a test-mode key. */
export const policy: Policy = {
  id: 'test-key-in-prod',
  level: 'warning',
  summary: 'a test-mode key in a production place',
  standards: 'crossing-target',
  evaluate: (scene) =>
    draftsOf(credentialsIn(scene).flatMap(exposureOf), (occurrence) => ({
      message: `A test-mode ${occurrence.credential.name} stands in production.`,
      remedy: `Give production its live key from ${storeFor(occurrence)}, and leave this one to the other environments.`,
    })),
};

function exposureOf(occurrence: CredentialOccurrence): Exposure[] {
  const { credential, attribution, form, ignored } = occurrence;
  if (credential.mode !== 'test' || credential.weak !== undefined || ignored || form === 'comment') return [];
  if (attribution.tier !== 'production' || attribution.place !== 'configuration' || !isPlaced(occurrence) || !isPlacedByName(occurrence))
    return [];
  return [{ occurrence, level: 'warning', confidence: attribution.confidence === 'certain' ? 'certain' : 'likely' }];
}
