import { sentenceWithArticle } from '../article.ts';
import type { CredentialOccurrence } from '../../domain/occurrence.ts';
import { committedIn, draftsOf, type Exposure, isGeneric } from '../exposure.ts';
import type { Policy } from '../policy.ts';
import { storeFor } from '../remedies.ts';

/** A token that administers infrastructure beyond one project, wherever it stands: it is production's, too. */
export const policy: Policy = {
  id: 'unscoped-infra-token-committed',
  level: 'error',
  summary: 'an infrastructure token that reaches every environment of its account',
  standards: 'wide-token',
  evaluate: (scene) =>
    draftsOf(committedIn(scene).flatMap(exposureOf), (occurrence) => ({
      message: `${sentenceWithArticle(occurrence.credential.name)} is committed. It is not limited to one project or environment: it reaches ${occurrence.credential.capability.reach}.`,
      remedy: `Revoke it: history keeps it. Create a token for one project and one environment, with the least rights, and keep it in ${storeFor(occurrence)}.`,
    })),
};

function exposureOf(occurrence: CredentialOccurrence): Exposure[] {
  const { credential, attribution } = occurrence;
  const { infrastructure, scope } = credential.capability;
  if (!infrastructure || scope !== 'account' || credential.mode === 'test' || isGeneric(credential)) return [];
  const pretended = attribution.place === 'fixture' || attribution.place === 'template';
  return [{ occurrence, level: pretended ? 'warning' : 'error', confidence: credential.certainty }];
}
