import { withArticle } from '../article.ts';
import type { CredentialOccurrence } from '../../domain/occurrence.ts';
import { credentialsIn, draftsOf, isGeneric, isPlaced, isReal } from '../exposure.ts';
import type { Policy } from '../policy.ts';
import { moveOut } from '../remedies.ts';

/** A credential written into the configuration of a coding agent or of a server that it starts. */
export const policy: Policy = {
  id: 'agent-reachable-credential',
  level: 'error',
  summary: 'a credential that a coding agent can read and use',
  standards: 'agent',
  evaluate: (scene) =>
    draftsOf(
      credentialsIn(scene)
        .filter((occurrence) => occurrence.format === 'agent-config' && isExposed(occurrence))
        .map((occurrence) => ({
          occurrence,
          level: isGrave(occurrence) ? 'error' : 'warning',
          confidence: occurrence.credential.certainty === 'certain' ? 'certain' : 'likely',
        })),
      (occurrence) => ({
        message: `The agent configuration ${occurrence.location.path} holds ${withArticle(occurrence.credential.name)}${reachOf(occurrence)}: every agent that starts here can use it.`,
        remedy: `${moveOut(occurrence)} Give the agent a credential that can only read, and only what it needs.`,
      }),
    ),
};

function isExposed({ credential, attribution, form }: CredentialOccurrence): boolean {
  return isReal(credential) && form !== 'comment' && attribution.place !== 'fixture' && attribution.place !== 'template';
}

function isGrave(occurrence: CredentialOccurrence): boolean {
  const { credential, attribution } = occurrence;
  if (credential.mode === 'live' || (credential.certainty === 'certain' && !isGeneric(credential))) return true;
  if (attribution.tier === 'production' && isPlaced(occurrence)) return true;
  return false;
}

function reachOf({ credential, attribution }: CredentialOccurrence): string {
  if (credential.capability.scope === 'account' && credential.capability.infrastructure)
    return ` that reaches ${credential.capability.reach}`;
  return attribution.tier === 'production' || credential.mode === 'live' ? ' of production' : '';
}
