import { withArticle } from '../article.ts';
import type { CredentialOccurrence } from '../../domain/occurrence.ts';
import { credentialsIn, draftsOf, isGeneric, isPlaced, isReal } from '../exposure.ts';
import type { Policy } from '../policy.ts';

/** A production credential in a file that git ignores: on no server, but within reach of every process here. */
export const policy: Policy = {
  id: 'ignored-prod-credential-in-worktree',
  level: 'error',
  summary: 'a production or account-wide credential in an ignored file of this checkout',
  standards: 'agent',
  cannotRun: ({ ci }) => (ci ? 'files that git ignores exist only on the machine of the person who works there' : undefined),
  evaluate: (scene) =>
    draftsOf(
      credentialsIn(scene)
        .filter((occurrence) => occurrence.ignored && occurrence.format !== 'agent-config' && isGrave(occurrence))
        .map((occurrence) => ({
          occurrence,
          level: 'error',
          confidence: occurrence.credential.certainty === 'certain' ? 'certain' : 'likely',
        })),
      ({ credential, location }) => ({
        message: `The ignored file ${location.path} holds ${withArticle(credential.name)} that ${credential.capability.infrastructure ? `reaches ${credential.capability.reach}` : 'opens production'}: every program and agent that runs here can use it.`,
        remedy:
          'Take it out of the checkout: sign in for a session when production is needed, keep the credential under another user or in a password manager, and deny agents the file.',
      }),
    ),
};

function isGrave(occurrence: CredentialOccurrence): boolean {
  const { credential, attribution, form } = occurrence;
  if (!isReal(credential) || form === 'comment' || attribution.place === 'fixture' || attribution.place === 'template') return false;
  const wide = credential.capability.infrastructure && credential.capability.scope === 'account' && !isGeneric(credential);
  return wide || (isPlaced(occurrence) ? attribution.tier === 'production' : credential.mode === 'live');
}
