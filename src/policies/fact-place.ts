import type { FindingPlace } from '../domain/finding.ts';
import type { PlacedFact } from '../domain/occurrence.ts';

/** A fact as a place of a finding. It holds no value, so nothing binds it. */
export function placeOfFact({ location, attribution }: PlacedFact, message: string): FindingPlace {
  return { location, environment: attribution.environment, evidence: attribution.evidence, message, binding: undefined };
}

/** Placed surely enough to compare environments. */
export function isPlacedFact({ attribution }: PlacedFact): boolean {
  return attribution.tier !== 'unknown' && (attribution.confidence === 'certain' || attribution.confidence === 'likely');
}
