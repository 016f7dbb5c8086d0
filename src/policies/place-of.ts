import type { FindingPlace } from '../domain/finding.ts';
import type { Occurrence } from '../domain/occurrence.ts';

/** An occurrence as a place of a finding, bound to the value, reference or target that stands there. */
export function placeOf(occurrence: Occurrence, message: string): FindingPlace {
  const { location, attribution } = occurrence;
  return {
    location,
    environment: attribution.environment,
    evidence: attribution.evidence,
    message,
    binding: bindingOf(occurrence),
    guessable: isGuessable(occurrence),
  };
}

/** Below this a value may be a password that somebody thought of (DESIGN §5). In bits. */
const STRONG = 80;

function isGuessable(occurrence: Occurrence): boolean {
  return occurrence.kind === 'credential' && !occurrence.credential.publishable && occurrence.credential.bits < STRONG;
}

function bindingOf(occurrence: Occurrence): string {
  if (occurrence.kind === 'credential') return occurrence.credential.identity;
  return occurrence.kind === 'reference' ? occurrence.reference.identity : occurrence.target.identity;
}
