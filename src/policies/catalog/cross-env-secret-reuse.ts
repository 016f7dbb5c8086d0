import type { CredentialOccurrence, Scene } from '../../domain/occurrence.ts';
import { placeOf } from '../place-of.ts';
import type { Draft, Policy } from '../policy.ts';

/** The same secret in two environments, one finding for each secret. Exemptions come before the relation. */
export const policy: Policy = {
  id: 'cross-env-secret-reuse',
  level: 'error',
  summary: 'the same secret in two environments',
  standards: 'reuse',
  evaluate(scene, { settings, today }) {
    const shared = (key: string) => settings.sharing.some(({ covers, until }) => covers(key) && (until === undefined || until >= today));
    const groups = new Map<string, CredentialOccurrence[]>();
    for (const occurrence of candidates(scene)) {
      if (shared(occurrence.key)) continue;
      const { identity } = occurrence.credential;
      const group = groups.get(identity);
      if (group) group.push(occurrence);
      else groups.set(identity, [occurrence]);
    }
    return [...groups.values()].flatMap(draftOf);
  },
};

function candidates({ occurrences }: Scene): CredentialOccurrence[] {
  return occurrences.filter((occurrence): occurrence is CredentialOccurrence => {
    if (occurrence.kind !== 'credential' || occurrence.attribution.place !== 'configuration') return false;
    const { publishable, local, weak } = occurrence.credential;
    const { confidence, tier } = occurrence.attribution;
    return !publishable && !local && weak === undefined && tier !== 'unknown' && (confidence === 'certain' || confidence === 'likely');
  });
}

function draftOf(group: readonly CredentialOccurrence[]): Draft[] {
  const primary = group.find(({ attribution }) => attribution.tier === 'non-production');
  if (!primary || group.every(({ attribution }) => attribution.environment === primary.attribution.environment)) return [];
  const production = group.some(({ attribution }) => attribution.tier === 'production');
  const { credential } = primary;
  return [
    {
      level: production ? 'error' : 'warning',
      confidence: group.every(({ attribution }) => attribution.confidence === 'certain') ? 'certain' : 'likely',
      message: `The same ${credential.name} stands in two environments.`,
      primary: placeOf(primary, 'this value'),
      related: group.filter((other) => other !== primary).map((other) => placeOf(other, 'the same value')),
      credential,
      remedy: 'Create a second credential for this environment, then rotate the shared one.',
    },
  ];
}
