import type { FindingPlace } from '../domain/finding.ts';
import type { Occurrence } from '../domain/occurrence.ts';

/** An occurrence as a place of a finding, bound to the value, reference or target that stands there. */
export function placeOf(occurrence: Occurrence, message: string): FindingPlace {
  const { location, attribution } = occurrence;
  return { location, environment: attribution.environment, evidence: attribution.evidence, message, binding: bindingOf(occurrence) };
}

function bindingOf(occurrence: Occurrence): string {
  if (occurrence.kind === 'credential') return occurrence.credential.identity;
  return occurrence.kind === 'reference' ? occurrence.reference.identity : occurrence.target.identity;
}
